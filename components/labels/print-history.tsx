import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { TwoLines } from "#components/ui/two-lines";
import type { LabelPrinted } from "#lib/domain/label-print";

/** When labels were printed last, by whom, and why once more. */
export function PrintHistory({ prints }: { prints: readonly LabelPrinted[] }) {
  const t = useTranslations("labels");
  if (prints.length === 0) return null;
  return (
    <Panel flush title={t("history.title")}>
      <DataTable
        label={t("history.title")}
        rows={prints}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: "code", header: t("history.code"), cell: ({ code }) => <Code value={code} /> },
          { key: "at", header: t("column.last"), cell: ({ printedAt }) => <DateTime at={printedAt} /> },
          { key: "by", header: t("history.by"), cell: ({ printedBy }) => printedBy },
          {
            key: "why",
            header: t("again.label"),
            cell: ({ reason, note }) =>
              reason ? <TwoLines first={t(`again.reason.${reason}`)} second={note} /> : t("history.first"),
          },
        ]}
      />
    </Panel>
  );
}
