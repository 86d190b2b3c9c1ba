import { useTranslations } from "next-intl";
import type { UnidentifiedRow } from "#components/exceptions/exception-rows";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatCount } from "#lib/i18n/format";

type UnidentifiedTableProps = {
  rows: readonly UnidentifiedRow[];
  onIdentify: (row: UnidentifiedRow) => void;
};

/** Boxes whose sale nobody has found. */
export function UnidentifiedTable({ rows, onIdentify }: UnidentifiedTableProps) {
  const t = useTranslations("exceptions");
  return (
    <Panel title={t("unidentified.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("unidentified.title")}
        rows={rows}
        rowKey={({ parcelId }) => parcelId}
        empty={<EmptyState>{t("unidentified.empty")}</EmptyState>}
        columns={[
          {
            key: "waybillNo",
            header: t("column.waybillNo"),
            cell: ({ waybillNo }) => (
              <TextLink href={`/exceptions/cage?box=${encodeURIComponent(waybillNo)}`}>
                <Code value={waybillNo} group={4} />
              </TextLink>
            ),
          },
          {
            key: "pieces",
            header: t("column.pieces"),
            numeric: true,
            cell: ({ pieces }) => formatCount(pieces),
          },
          { key: "since", header: t("column.arrivedAt"), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: "act",
            header: t("column.next"),
            cell: (row) => (
              <Button
                onClick={() => onIdentify(row)}
                aria-label={t("unidentified.actOne", { waybillNo: row.waybillNo })}
              >
                {t("unidentified.act")}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  );
}
