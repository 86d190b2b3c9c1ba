import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { ReturnAtStake } from "#components/clocks/return-at-stake";
import { PhaseName } from "#components/feedback/phase-name";
import { Badge } from "#components/ui/badge";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { RejectionCause, RejectionWay } from "#lib/domain/rejection";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

type RejectionRow = {
  id: string;
  officeCode: string;
  returnNo: string;
  clocks: ReturnClocks;
  stake: Stake | null;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  rejectedAt: Date | null;
  reason: string | null;
  cause: RejectionCause | null;
  way: RejectionWay | null;
};

type RejectionTableProps = { rows: readonly RejectionRow[]; query: AddressQuery };

/** What offices rejected and nothing has replaced yet, those waiting longest first. */
export function RejectionTable({ rows, query }: RejectionTableProps) {
  const t = useTranslations("feedback");
  const columns: Column<RejectionRow>[] = [
    { key: "phase", header: t("column.phase"), cell: (row) => <PhaseName {...row} /> },
    {
      key: "stage",
      header: t("column.state"),
      cell: ({ way }) =>
        way ? (
          <Badge tone="attention">{t(`rejection.way.${way}`)}</Badge>
        ) : (
          <Badge tone="stop">{t("rejection.stage.needs_cause")}</Badge>
        ),
    },
    { key: "return", header: t("column.return"), cell: (row) => <ReturnAtStake {...row} /> },
    { key: "office", header: t("column.office"), cell: (row) => <OfficeName code={row.officeCode} /> },
    {
      key: "reason",
      header: t("rejection.reason"),
      cell: ({ reason }) => (
        <span className="line-clamp-1" title={reason ?? undefined}>
          {reason ?? "—"}
        </span>
      ),
    },
    {
      key: "since",
      header: t("rejection.since"),
      cell: ({ rejectedAt }) => rejectedAt && <DateTime at={rejectedAt} />,
    },
  ];
  return (
    <DataTable
      label={t("rejection.listTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => hrefWith(query, { chosen: id })}
      currentKey={query.chosen ?? null}
      empty={<EmptyState>{t("rejection.none")}</EmptyState>}
    />
  );
}
