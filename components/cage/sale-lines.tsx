import { useTranslations } from "next-intl";
import type { CageSale } from "#components/cage/cage-rows";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { TwoLines } from "#components/ui/two-lines";

/** The goods of a sale: what was sold, what its return announces, and what of it has come back by now. */
export function SaleLines({ sale }: { sale: CageSale }) {
  const t = useTranslations("cage.lines");
  return (
    <DataTable
      label={t("title", { of: sale.returnNo ?? sale.orderNo })}
      rows={sale.lines}
      rowKey={({ gnum }) => String(gnum)}
      empty={null}
      columns={[
        {
          key: "goods",
          header: t("goods"),
          cell: ({ gname, barCode }) => (
            <TwoLines
              first={<span className="wrap-anywhere">{gname}</span>}
              second={barCode ? <Code value={barCode} /> : t("noBarCode")}
            />
          ),
        },
        { key: "sold", header: t("sold"), numeric: true, cell: ({ qty }) => Number(qty) },
        {
          key: "announced",
          header: t("announced"),
          numeric: true,
          cell: ({ announcedQty }) => (announcedQty === null ? "–" : Number(announcedQty)),
        },
        { key: "counted", header: t("counted"), numeric: true, cell: ({ claimedQty }) => Number(claimedQty) },
      ]}
    />
  );
}
