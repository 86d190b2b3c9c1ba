import { useTranslations } from "next-intl";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import { type AtStake, clocksColumn } from "#components/applications/clocks-column";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import type { Tone } from "#components/ui/tone";
import type { ApplicationStatus } from "#lib/domain/application";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import type { PreDeclarationState } from "#lib/domain/pre-declaration";

export type PreDeclaredRow = AtStake & {
  applicationNo: string;
  returnNo: string;
  ebcName: string;
  status: ApplicationStatus;
  state: PreDeclarationState;
  declaredQty: string;
  hereQty: string;
};

const tones = {
  awaiting: "pending",
  arriving: "ready",
  matched: "ok",
  short: "attention",
  nothing_came: "stop",
} as const satisfies Record<PreDeclarationState, Tone>;

const plain = (qty: string) => formatDecimal(parseDecimal(qty));

/** Pre-declarations beside what came of them; one that counted otherwise names what is to be done. */
export function PreDeclaredTable({ rows }: { rows: readonly PreDeclaredRow[] }) {
  const t = useTranslations("applications");
  const columns: Column<PreDeclaredRow>[] = [
    {
      key: "application",
      header: t("column.application"),
      cell: (row) => <Code value={row.applicationNo} />,
    },
    {
      key: "shop",
      header: t("column.shop"),
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    {
      key: "status",
      header: t("column.status"),
      cell: (row) => <ApplicationStatusBadge status={row.status} />,
    },
    {
      key: "here",
      header: t("pre.here"),
      numeric: true,
      cell: (row) => `${plain(row.hereQty)} / ${plain(row.declaredQty)}`,
    },
    clocksColumn(t("column.lastDay")),
    {
      key: "state",
      header: t("column.remark"),
      width: "22%",
      cell: (row) => <Badge tone={tones[row.state]}>{t(`pre.state.${row.state}`)}</Badge>,
    },
  ];
  return (
    <DataTable
      label={t("pre.declared", { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.applicationNo}
      rowHref={(row) => `/applications/${row.applicationNo}`}
      empty={<EmptyState>{t("empty.preDeclared")}</EmptyState>}
    />
  );
}
