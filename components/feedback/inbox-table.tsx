import { useTranslations } from "next-intl";
import { ReturnAtStake } from "#components/clocks/return-at-stake";
import type { FeedbackRow } from "#components/feedback/feedback-file";
import { FeedbackStateBadge } from "#components/feedback/feedback-state";
import { PhaseName } from "#components/feedback/phase-name";
import { AppLink } from "#components/ui/app-link";
import { Checkbox } from "#components/ui/checkbox";
import { classNames } from "#components/ui/class-names";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";

type InboxTableProps = {
  rows: readonly FeedbackRow[];
  query: AddressQuery;
  ticked: ReadonlySet<string>;
  onToggle: (id: string) => void;
};

const isAnswered = (row: FeedbackRow) => row.acknowledgedAt !== null || row.rejectedAt !== null;

/** Messages of the own lists; the space bar ticks the row in focus, Enter opens it. */
export function InboxTable({ rows, query, ticked, onToggle }: InboxTableProps) {
  const t = useTranslations("feedback");
  const columns: Column<FeedbackRow>[] = [
    {
      key: "tick",
      header: t("inbox.tick"),
      width: "3rem",
      cell: (row) => (
        <Checkbox
          isDisabled={isAnswered(row)}
          isSelected={ticked.has(row.id)}
          onChange={() => onToggle(row.id)}
        >
          <span className="sr-only">{t("inbox.tickOne", { id: row.id })}</span>
        </Checkbox>
      ),
    },
    {
      key: "phase",
      header: t("column.phase"),
      cell: (row) => <MessageLink row={row} href={hrefWith(query, { chosen: row.id })} onToggle={onToggle} />,
    },
    { key: "state", header: t("column.state"), cell: (row) => <FeedbackStateBadge {...row} /> },
    {
      key: "list",
      header: t("column.list"),
      cell: (row) => (row.invtNo ? <Code value={row.invtNo} /> : "—"),
    },
    { key: "return", header: t("column.return"), cell: (row) => <ReturnAtStake {...row} /> },
    { key: "created", header: t("column.created"), cell: (row) => <DateTime at={row.createdAt} /> },
  ];
  return (
    <DataTable
      label={t("inbox.title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentKey={query.chosen ?? null}
      empty={<EmptyState>{t(query.view ? "empty.list" : "empty.inbox")}</EmptyState>}
    />
  );
}

type MessageLinkProps = { row: FeedbackRow; href: string; onToggle: (id: string) => void };

function MessageLink({ row, href, onToggle }: MessageLinkProps) {
  return (
    <AppLink
      href={href}
      data-row-link=""
      scroll={false}
      className={classNames("rounded-sm hover:text-accent", !isAnswered(row) && "font-semibold")}
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        if (!isAnswered(row)) onToggle(row.id);
      }}
    >
      <PhaseName {...row} />
    </AppLink>
  );
}
