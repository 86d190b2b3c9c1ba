import { useTranslations } from "next-intl";
import { type ShopRow, stockHref } from "#components/stock/stock-view";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type ShopTableProps = { shops: readonly ShopRow[]; current: string | null; wave: string | null };

/** Goods, system and account book of each shop side by side: what is here, and how much of it is booked. */
export function ShopTable({ shops, current, wave }: ShopTableProps) {
  const t = useTranslations("stock.shops");
  return (
    <Panel title={t("title")} flush>
      <DataTable
        label={t("title")}
        rows={shops}
        rowKey={(shop) => shop.ebcCode}
        rowHref={(shop) => stockHref({ shop: shop.ebcCode, wave })}
        currentKey={current}
        empty={<EmptyState>{t("empty")}</EmptyState>}
        columns={[
          { key: "name", header: t("name"), cell: (shop) => shop.ebcName },
          { key: "goods", header: t("goods"), numeric: true, cell: inHouse },
          { key: "waiting", header: t("waiting"), numeric: true, cell: (shop) => shop.waiting },
          { key: "held", header: t("held"), numeric: true, cell: (shop) => shop.held },
          {
            key: "unregistered",
            header: t("unregistered"),
            numeric: true,
            cell: (shop) => shop.unregistered,
          },
          { key: "inWave", header: t("inWave"), numeric: true, cell: (shop) => shop.inWave },
          { key: "book", header: t("book"), numeric: true, cell: (shop) => shop.booked + shop.staged },
          { key: "staged", header: t("staged"), numeric: true, cell: (shop) => shop.staged },
          {
            key: "oldest",
            header: t("oldest"),
            cell: (shop) => shop.oldest && <DateTime at={shop.oldest} />,
          },
        ]}
      />
    </Panel>
  );
}

function inHouse(shop: ShopRow): number {
  return shop.waiting + shop.held + shop.unregistered + shop.inWave + shop.booked + shop.staged;
}
