import { useTranslations } from "next-intl";
import type { ClaimRow } from "#components/exceptions/exception-rows";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

/** Claims for goods that were handed over; each is ended on its own page, before both sides' words. */
export function ClaimsTable({ rows }: { rows: readonly ClaimRow[] }) {
  const t = useTranslations("exceptions");
  return (
    <Panel title={t("claims.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("claims.title")}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t("claims.empty")}</EmptyState>}
        columns={[
          {
            key: "plate",
            header: t("column.plate"),
            cell: ({ plate }) => (
              <TextLink href={`/items/${plate}/dispute`}>
                <Code value={plate} group={4} />
              </TextLink>
            ),
          },
          { key: "goods", header: t("column.goods"), cell: ({ goodsName }) => goodsName || t("nameless") },
          { key: "shop", header: t("column.shop"), cell: ({ shop }) => shop ?? "—" },
          { key: "reason", header: t("column.reason"), cell: ({ reason }) => reason },
          {
            key: "amount",
            header: t("claims.amount"),
            cell: ({ amountFen }) => (amountFen === null ? "—" : <Money fen={amountFen} />),
            numeric: true,
          },
          { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
        ]}
      />
    </Panel>
  );
}
