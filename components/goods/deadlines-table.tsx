import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";
import type { OwnerDeadline } from "#lib/domain/owner-deadline";

/** What falls due for an owner, the nearest first; each row opens what it is about. */
export function DeadlinesTable({ rows }: { rows: readonly OwnerDeadline[] }) {
  const t = useTranslations("goods.deadlines");
  const columns: Column<OwnerDeadline>[] = [
    {
      key: "day",
      header: t("column.day"),
      cell: ({ day, daysLeft }) => (
        <TwoLines
          first={<span className="code-figures">{day}</span>}
          second={t("left", { days: daysLeft })}
        />
      ),
    },
    {
      key: "what",
      header: t("column.what"),
      cell: ({ kind, pieces }) => (
        <TwoLines first={t(`kind.${kind}`)} second={pieces !== null && t("pieces", { count: pieces })} />
      ),
    },
    { key: "number", header: t("column.number"), cell: (row) => <NumberOf row={row} /> },
    { key: "shop", header: t("column.shop"), cell: ({ shop }) => shop ?? "—" },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ kind, day, number }) => `${kind} ${day} ${number}`}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}

function NumberOf({ row }: { row: OwnerDeadline }) {
  return (
    <TextLink href={hrefOf(row)} data-row-link="">
      <Code value={row.number} />
    </TextLink>
  );
}

function hrefOf({ kind, number, plate }: OwnerDeadline): string {
  if (kind === "authorisation") return "/goods/authorisations";
  return plate ? `/goods?view=to_check&chosen=${plate}` : `/returns/${number}`;
}
