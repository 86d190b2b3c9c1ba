import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import type { Tone } from "#components/ui/tone";
import { type DrawReason, drawReasons } from "#lib/domain/selection/draw-lane";
import type { ShareVerdict } from "#lib/domain/selection/judge-share";

export type RealityRow = {
  reason: DrawReason;
  count: number;
  drawn: number;
  expected: number;
  verdict: ShareVerdict;
  changed: number;
  verified: number;
  found: number;
};

const tones = {
  too_few: "ready",
  as_planned: "ok",
  above: "attention",
  below: "attention",
} as const satisfies Record<ShareVerdict, Tone>;

const share = (part: number, whole: number) => (whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)} %`);

/** Plan against reality, by risk group: what was to be drawn, what was, and what the officers found. */
export function RealityTable({ rows }: { rows: readonly RealityRow[] }) {
  const t = useTranslations("selection");
  const item = useTranslations("item.lane.why");
  const columns: Column<RealityRow>[] = [
    { key: "group", header: t("column.group"), cell: ({ reason }) => item(reason) },
    { key: "count", header: t("column.count"), numeric: true, cell: ({ count }) => count },
    {
      key: "plan",
      header: t("column.plan"),
      numeric: true,
      cell: ({ expected, count }) => share(expected, count),
    },
    {
      key: "drawn",
      header: t("column.drawn"),
      numeric: true,
      cell: ({ drawn, count }) => (
        <>
          {share(drawn, count)} <span className="text-ink-2">{t("pieces", { count: drawn })}</span>
        </>
      ),
    },
    {
      key: "verdict",
      header: t("column.verdict"),
      cell: ({ verdict }) => <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>,
    },
    { key: "changed", header: t("column.changed"), numeric: true, cell: ({ changed }) => changed },
    { key: "verified", header: t("column.verified"), numeric: true, cell: ({ verified }) => verified },
    {
      key: "found",
      header: t("column.found"),
      numeric: true,
      cell: ({ found, verified }) => (
        <>
          {found} <span className="text-ink-2">{share(found, verified)}</span>
        </>
      ),
    },
  ];
  const inOrder = drawReasons.flatMap((reason) => rows.filter((row) => row.reason === reason));
  return (
    <DataTable
      label={t("reality")}
      columns={columns}
      rows={inOrder}
      rowKey={({ reason }) => reason}
      empty={<EmptyState>{t("noDraws")}</EmptyState>}
    />
  );
}
