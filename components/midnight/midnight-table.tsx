import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import type { MidnightRow } from "#components/midnight/midnight-list";
import { ButtonLink } from "#components/ui/button-link";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Money } from "#components/ui/money";
import { TextLink } from "#components/ui/text-link";

type MidnightTableProps = { rows: readonly MidnightRow[]; mayDeclare: boolean };

/** One return a row: where it stands, since when, what is at stake, and what comes next. */
export function MidnightTable({ rows, mayDeclare }: MidnightTableProps) {
  const t = useTranslations("midnight");
  const columns: Column<MidnightRow>[] = [
    {
      key: "returnNo",
      header: t("column.returnNo"),
      cell: ({ returnNo }) => (
        <TextLink href={`/returns/${returnNo}`}>
          <Code value={returnNo} />
        </TextLink>
      ),
    },
    {
      key: "tax",
      header: t("tax"),
      numeric: true,
      cell: ({ taxFen }) => (taxFen === null ? t("unknown") : <Money fen={taxFen} />),
    },
    {
      key: "allowance",
      header: t("allowance"),
      numeric: true,
      cell: ({ allowanceFen }) => <Money fen={allowanceFen} />,
    },
    { key: "stage", header: t("column.stage"), cell: ({ stage }) => t(`stage.${stage}`) },
    { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
    { key: "pieces", header: t("column.pieces"), numeric: true, cell: ({ pieces }) => pieces },
    {
      key: "shop",
      header: t("column.shop"),
      cell: ({ shop }) => <span className="line-clamp-1">{shop}</span>,
    },
    { key: "office", header: t("column.office"), cell: (row) => <OfficeName code={row.officeCode} /> },
    {
      key: "next",
      header: t("column.next"),
      cell: ({ stage, returnNo }) =>
        mayDeclare && stage === "declarant" ? (
          <ButtonLink href={`/applications?chosen=${returnNo}`}>{t("next.declarant")}</ButtonLink>
        ) : (
          t(`next.${stage}`)
        ),
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ returnNo }) => returnNo}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}
