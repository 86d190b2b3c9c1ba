import { useTranslations } from "next-intl";
import type { MoveOutRow } from "#components/outbound/move-out-view";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TwoLines } from "#components/ui/two-lines";

type MoveOutListsProps = { kind: "waiting" | "cleared"; rows: readonly MoveOutRow[]; current: string | null };

/** Lists of goods that leave the zone again, the longest waiting first or the newest cleared first. */
export function MoveOutLists({ kind, rows, current }: MoveOutListsProps) {
  const t = useTranslations("batches");
  return (
    <Panel title={t(`${kind}.title`)} flush>
      <DataTable
        label={t(`${kind}.title`)}
        rows={rows}
        rowKey={(row) => row.batchNo}
        rowHref={(row) => `?batch=${row.batchNo}`}
        currentKey={current}
        empty={<EmptyState>{t(`${kind}.empty`)}</EmptyState>}
        columns={[
          {
            key: "no",
            header: `${t("no")} / ${t("listNo")}`,
            cell: (row) => <TwoLines first={row.batchNo} second={row.listNo ?? t("noListYet")} />,
          },
          {
            key: "receiver",
            header: `${t("receiver")} / ${t("carrier")}`,
            cell: (row) => <TwoLines first={row.receiver} second={row.carrier} />,
          },
          { key: "pieces", header: t("piecesHead"), numeric: true, cell: (row) => row.pieces },
          { key: "by", header: t("approvedBy"), cell: (row) => row.approvedBy },
          { key: "at", header: t(`${kind}.at`), cell: (row) => <When row={row} kind={kind} /> },
          ...(kind === "waiting" && rows.some(({ silentAt }) => silentAt)
            ? [
                {
                  key: "silent",
                  header: t("silentAt"),
                  cell: (row: MoveOutRow) => row.silentAt && <DateTime at={row.silentAt} />,
                },
              ]
            : []),
          ...(kind === "cleared"
            ? [
                {
                  key: "how",
                  header: t("how"),
                  cell: (row: MoveOutRow) => t(row.bySilence ? "bySilence" : "byOfficer"),
                },
                {
                  key: "gate",
                  header: t("gate"),
                  cell: (row: MoveOutRow) => (row.gateAt ? <DateTime at={row.gateAt} /> : t("notGone")),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function When({ row, kind }: { row: MoveOutRow; kind: "waiting" | "cleared" }) {
  const at = kind === "waiting" ? row.approvedAt : row.clearedAt;
  return at && <DateTime at={at} />;
}
