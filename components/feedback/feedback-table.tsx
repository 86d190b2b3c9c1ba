import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import type { FeedbackRow } from "#components/feedback/feedback-file";
import { FeedbackStateBadge } from "#components/feedback/feedback-state";
import { PhaseName } from "#components/feedback/phase-name";
import { Code } from "#components/ui/code";
import type { ColumnOrder } from "#components/ui/column-order";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import { TwoLines } from "#components/ui/two-lines";

type FeedbackTableProps = { rows: readonly FeedbackRow[]; query: AddressQuery; order: ColumnOrder };

/** Messages to the offices, newest first, with when each was written, delivered and answered. */
export function FeedbackTable({ rows, query, order }: FeedbackTableProps) {
  const t = useTranslations("feedback");
  const columns: Column<FeedbackRow>[] = [
    { key: "phase", header: t("column.phase"), cell: (row) => <PhaseName {...row} /> },
    { key: "state", header: t("column.state"), cell: (row) => <FeedbackStateBadge {...row} /> },
    { key: "return", header: t("column.return"), cell: (row) => <Code value={row.returnNo} /> },
    { key: "office", header: t("column.office"), cell: (row) => <OfficeName code={row.officeCode} /> },
    { key: "created", header: t("column.created"), cell: (row) => <DateTime at={row.createdAt} /> },
    {
      key: "delivered",
      header: t("column.deliveredAnswered"),
      cell: (row) => <TwoLines first={<Delivered row={row} />} second={<Answered row={row} />} />,
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      order={order}
      rowKey={(row) => row.id}
      rowHref={(row) => hrefWith(query, { chosen: row.id })}
      currentKey={query.chosen ?? null}
      empty={<EmptyState>{t("empty.list")}</EmptyState>}
    />
  );
}

/** When the message arrived, and how often it was sent where once was not enough. */
function Delivered({ row }: { row: FeedbackRow }) {
  const t = useTranslations("feedback");
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 whitespace-nowrap">
      {row.deliveredAt && <DateTime at={row.deliveredAt} />}
      {row.attempts > 1 && (
        <span className="text-fine text-ink-2">{t("attempts", { count: row.attempts })}</span>
      )}
    </span>
  );
}

function Answered({ row }: { row: FeedbackRow }) {
  const at = row.acknowledgedAt ?? row.rejectedAt;
  return at && <DateTime at={at} />;
}
