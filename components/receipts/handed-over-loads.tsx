import { useTranslations } from "next-intl";
import type { HandedOverLoad } from "#components/receipts/receipt-view";
import { Badge } from "#components/ui/badge";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

/** Loads that were handed over, those without the receiver's word first. */
export function HandedOverLoads({
  loads,
  current,
}: {
  loads: readonly HandedOverLoad[];
  current: string | null;
}) {
  const t = useTranslations("receipts");
  return (
    <Panel flush title={t("loads")}>
      <DataTable
        label={t("loads")}
        rows={loads}
        rowKey={({ batchNo }) => batchNo}
        rowHref={({ batchNo }) => `?batch=${batchNo}`}
        currentKey={current}
        empty={<EmptyState>{t("empty")}</EmptyState>}
        columns={[
          { key: "no", header: t("column.no"), cell: ({ batchNo }) => batchNo },
          { key: "noteNo", header: t("column.noteNo"), cell: ({ noteNo }) => noteNo ?? "—" },
          { key: "receiver", header: t("column.receiver"), cell: ({ receiver }) => receiver },
          { key: "pieces", header: t("column.pieces"), numeric: true, cell: ({ pieces }) => pieces },
          { key: "state", header: t("column.state"), cell: (load) => <Stand {...load} /> },
          {
            key: "at",
            header: t("column.at"),
            cell: ({ executedAt }) => executedAt && <DateTime at={executedAt} />,
          },
        ]}
      />
    </Panel>
  );
}

function Stand({ waiting, missing, damaged }: HandedOverLoad) {
  const t = useTranslations("receipts");
  if (waiting > 0) return <Badge tone="attention">{t("stand.waiting", { count: waiting })}</Badge>;
  const differences = missing + damaged;
  return differences > 0 ? (
    <Badge tone="already">{t("stand.differs", { count: differences })}</Badge>
  ) : (
    <Badge tone="ok">{t("stand.confirmed")}</Badge>
  );
}
