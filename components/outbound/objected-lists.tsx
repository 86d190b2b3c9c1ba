import { useTranslations } from "next-intl";
import type { ObjectedRow } from "#components/outbound/move-out-view";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";

/** Lists that an officer objected to, the newest first, each with the reason and how it stands now. */
export function ObjectedLists({ rows }: { rows: readonly ObjectedRow[] }) {
  const t = useTranslations("batches");
  const statuses = useTranslations("outbound.batches.statuses");
  return (
    <Panel title={t("objected.title")} flush>
      <DataTable
        label={t("objected.title")}
        rows={rows}
        rowKey={(row) => `${row.batchNo}.${row.round}`}
        rowHref={(row) => `?batch=${row.batchNo}`}
        empty={null}
        columns={[
          { key: "no", header: t("no"), cell: (row) => row.batchNo },
          { key: "receiver", header: t("receiver"), cell: (row) => row.receiver },
          { key: "reason", header: t("objected.reason"), cell: (row) => row.reason },
          { key: "status", header: t("objected.status"), cell: (row) => statuses(row.status) },
          { key: "at", header: t("objected.at"), cell: (row) => <DateTime at={row.at} /> },
        ]}
      />
    </Panel>
  );
}
