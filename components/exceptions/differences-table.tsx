import { useTranslations } from "next-intl";
import type { DifferenceRow } from "#components/exceptions/exception-rows";
import { PieceLink } from "#components/exceptions/piece-link";
import { SaidWord } from "#components/receipts/said-word";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type DifferencesTableProps = {
  rows: readonly DifferenceRow[];
  mayEnd: boolean;
  onEnd: (row: DifferenceRow) => void;
};

/** Handed-over pieces that did not come as they were handed over, as their receiver says; each is ended once. */
export function DifferencesTable({ rows, mayEnd, onEnd }: DifferencesTableProps) {
  const t = useTranslations("exceptions");
  return (
    <Panel title={t("differences.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("differences.title")}
        rows={rows}
        rowKey={({ batchNo, plate }) => `${batchNo}.${plate}`}
        empty={<EmptyState>{t("differences.empty")}</EmptyState>}
        columns={[
          { key: "plate", header: t("column.plate"), cell: ({ plate }) => <PieceLink plate={plate} /> },
          { key: "goods", header: t("column.goods"), cell: ({ goodsName }) => goodsName || t("nameless") },
          {
            key: "batch",
            header: t("column.batchNo"),
            cell: ({ batchNo }) => (
              <TextLink href={`/batches/${batchNo}`}>
                <Code value={batchNo} />
              </TextLink>
            ),
          },
          { key: "receiver", header: t("column.receiver"), cell: ({ receiver }) => receiver },
          { key: "said", header: t("column.said"), cell: ({ said }) => <SaidWord said={said} end={null} /> },
          { key: "note", header: t("column.reason"), cell: ({ note }) => note },
          { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: "act",
            header: t("column.next"),
            cell: (row) => (
              <Button
                disabledReason={mayEnd ? null : t("differences.notYours")}
                aria-label={t("differences.actOne", { plate: row.plate })}
                onClick={() => onEnd(row)}
              >
                {t("differences.act")}
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  );
}
