import { useTranslations } from "next-intl";
import type { GapRow } from "#components/exceptions/exception-rows";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

/** Goods that wait for their registration in our account book; it is entered at the booking desk. */
export function GapTable({ rows, mayRegister }: { rows: readonly GapRow[]; mayRegister: boolean }) {
  const t = useTranslations("exceptions");
  return (
    <Panel title={t("gaps.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("gaps.title")}
        rows={rows}
        rowKey={({ gapId }) => gapId}
        empty={<EmptyState>{t("gaps.empty")}</EmptyState>}
        columns={[
          { key: "goods", header: t("gaps.goods"), cell: ({ goodsName }) => goodsName },
          { key: "merchant", header: t("gaps.merchant"), cell: ({ ebcCode }) => ebcCode },
          { key: "pieces", header: t("gaps.pieces"), numeric: true, cell: ({ pieces }) => pieces },
          {
            key: "oldest",
            header: t("gaps.oldest"),
            cell: ({ oldest }) => oldest && <DateTime at={oldest} />,
          },
          { key: "note", header: t("gaps.note"), cell: ({ note }) => note },
          {
            key: "next",
            header: t("gaps.next"),
            cell: ({ ebcCode }) =>
              mayRegister ? (
                <TextLink href={`/stock?shop=${ebcCode}`}>{t("gaps.act")}</TextLink>
              ) : (
                t("gaps.byWhom")
              ),
          },
        ]}
      />
    </Panel>
  );
}
