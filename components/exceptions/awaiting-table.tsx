import { useTranslations } from "next-intl";
import { ClocksCell } from "#components/clocks/clocks-cell";
import type { AwaitingRow } from "#components/exceptions/exception-rows";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatCount } from "#lib/i18n/format";

type AwaitingTableProps = {
  rows: readonly AwaitingRow[];
  mayAuthorise: boolean;
  onAuthorise: (row: AwaitingRow) => void;
};

/** Returns the bench opened, which wait for their merchant's word. */
export function AwaitingTable({ rows, mayAuthorise, onAuthorise }: AwaitingTableProps) {
  const t = useTranslations("exceptions");
  return (
    <Panel title={t("awaiting.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("awaiting.title")}
        rows={rows}
        rowKey={({ returnNo }) => returnNo}
        empty={<EmptyState>{t("awaiting.empty")}</EmptyState>}
        columns={[
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
            key: "orderNo",
            header: t("column.orderNo"),
            cell: ({ orderNo }) => orderNo && <Code value={orderNo} />,
          },
          { key: "shop", header: t("column.shop"), cell: ({ shop }) => shop },
          {
            key: "pieces",
            header: t("column.pieces"),
            numeric: true,
            cell: ({ pieces }) => formatCount(pieces),
          },
          {
            key: "clocks",
            header: t("column.clocks"),
            cell: ({ clocks, stake }) => <ClocksCell clocks={clocks} stake={stake} />,
          },
          { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: "act",
            header: t("column.next"),
            cell: (row) => (
              <Button
                disabledReason={mayAuthorise ? null : t("awaiting.notYours")}
                onClick={() => onAuthorise(row)}
                aria-label={t("awaiting.actOne", { returnNo: row.returnNo })}
              >
                {t("awaiting.act")}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  );
}
