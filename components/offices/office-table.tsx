import { useTranslations } from "next-intl";
import { BreakerBadge } from "#components/offices/breaker-badge";
import { Figure, figureHref } from "#components/offices/figure";
import { Latencies } from "#components/offices/latencies";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Tag } from "#components/ui/tag";
import type { OfficeHealth } from "#lib/domain/office-health";
import type { OfficeFormat } from "#lib/domain/office-registry";

type OfficeRow = {
  code: string;
  name: string | null;
  district: string | null;
  endpoint: string | null;
  format: OfficeFormat;
  keys: number;
  health: OfficeHealth | null;
};

type OfficeTableProps = { rows: readonly OfficeRow[] /** Each figure opens its rows. */; linked: boolean };

/** The offices by their codes: how each hears us, and how well. */
export function OfficeTable({ rows, linked }: OfficeTableProps) {
  const t = useTranslations("offices");
  const figure = (name: "openLoops" | "undelivered" | "rejected" | "manual", header: string) => ({
    key: name,
    header,
    numeric: true,
    cell: ({ code, health }: OfficeRow) => (
      <Figure value={health?.[name] ?? 0} href={linked ? figureHref(code, name) : null} />
    ),
  });
  const columns: Column<OfficeRow>[] = [
    {
      key: "office",
      header: t("office"),
      cell: ({ code, name }) => (
        <span className="line-clamp-1" title={name ?? undefined}>
          <Code value={code} /> {name ?? t("nameless")}
        </span>
      ),
    },
    {
      key: "way",
      header: t("way"),
      cell: ({ endpoint, format }) =>
        endpoint ? <Tag>{format.toUpperCase()}</Tag> : <span className="text-ink-2">{t("inbox")}</span>,
    },
    {
      key: "breaker",
      header: t("line"),
      cell: ({ endpoint, keys, health }) =>
        endpoint && <BreakerBadge keys={keys} failures={health?.failures ?? 0} rests={health?.restsUntil} />,
    },
    {
      key: "delivery",
      header: t("delivery"),
      numeric: true,
      cell: ({ health }) => <Latencies p50={health?.deliveryP50Ms} p95={health?.deliveryP95Ms} />,
    },
    {
      key: "answer",
      header: t("answer"),
      numeric: true,
      cell: ({ health }) => <Latencies p50={health?.answerP50Ms} p95={health?.answerP95Ms} />,
    },
    figure("openLoops", t("openLoops")),
    figure("undelivered", t("undelivered")),
    figure("rejected", t("rejected")),
    figure("manual", t("manual")),
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      rowHref={({ code }) => `/offices/${code}`}
      empty={<EmptyState>{t("none")}</EmptyState>}
    />
  );
}
