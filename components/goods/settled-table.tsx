import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import type { SettlementMeasure } from "#lib/domain/settlement";
import { formatCount } from "#lib/i18n/format";

type SettledRow = {
  plate: string;
  goodsName: string;
  returnNo: string | null;
  admittedOn: string;
  endedOn: string | null;
  amount: number;
};

/** The pieces behind one number of a month, each with what it adds. */
export function SettledTable({ measure, rows }: { measure: SettlementMeasure; rows: readonly SettledRow[] }) {
  const t = useTranslations("settlement");
  const columns: Column<SettledRow>[] = [
    { key: "plate", header: t("plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    { key: "goods", header: t("goods"), cell: ({ goodsName }) => goodsName },
    { key: "return", header: t("returnNo"), cell: ({ returnNo }) => returnNo && <Code value={returnNo} /> },
    {
      key: "admitted",
      header: t("admittedOn"),
      cell: ({ admittedOn }) => <span className="code-figures">{admittedOn}</span>,
    },
    {
      key: "ended",
      header: t("endedOn"),
      cell: ({ endedOn }) => <span className="code-figures">{endedOn ?? "—"}</span>,
    },
    {
      key: "amount",
      header: t(`measure.${measure}`),
      numeric: true,
      cell: ({ amount }) => formatCount(amount),
    },
  ];
  return (
    <DataTable
      label={t("pieces", { measure: t(`measure.${measure}`) })}
      columns={columns}
      rows={rows}
      rowKey={({ plate }) => plate}
      rowHref={({ plate }) => `/items/${plate}`}
      empty={<EmptyState>{t("noPieces")}</EmptyState>}
    />
  );
}
