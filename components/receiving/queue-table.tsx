import { useTranslations } from "next-intl";
import { ClocksCell } from "#components/clocks/clocks-cell";
import type { QueueData, QueueRow } from "#components/receiving/bench-data";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type QueueTableProps = { queue: QueueData; isBusy: boolean; onOpen: (waybillNo: string) => void };

/** Boxes that wait, the one whose time lapses first on top. */
export function QueueTable({ queue, ...acts }: QueueTableProps) {
  const t = useTranslations("receiving.queue");
  return (
    <Panel
      title={t("title")}
      aside={t("totals", { waiting: queue.totals.waiting, opened: queue.totals.opened })}
      flush
    >
      <DataTable
        label={t("title")}
        columns={useColumns(acts)}
        rows={queue.parcels}
        rowKey={({ parcelId }) => parcelId}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
    </Panel>
  );
}

function useColumns({ isBusy, onOpen }: Omit<QueueTableProps, "queue">): Column<QueueRow>[] {
  const t = useTranslations("receiving.queue");
  return [
    {
      key: "waybillNo",
      header: t("waybillNo"),
      cell: ({ waybillNo, returnNos }) => (
        <span className="flex flex-col">
          <Code value={waybillNo} group={4} />
          {returnNos.map((returnNo) => (
            <Code key={returnNo} value={returnNo} className="text-fine text-ink-2" />
          ))}
        </span>
      ),
    },
    {
      key: "status",
      header: t("clock"),
      cell: ({ status, bench, parked, openedByName, arrivedAt, clocks, stake, returnNos }) => (
        <span className="flex flex-col items-start gap-1">
          {returnNos.length > 0 ? (
            <ClocksCell clocks={clocks} stake={stake} />
          ) : (
            <Badge tone="attention">{t("noReturn")}</Badge>
          )}
          <span className="text-fine text-ink-2">
            {status === "opened"
              ? t(parked ? "parkedAt" : "openAt", { bench: bench ?? "", name: openedByName ?? "" })
              : t("unopened")}
            {" · "}
            <DateTime at={arrivedAt} />
          </span>
        </span>
      ),
    },
    {
      key: "open",
      header: t("act"),
      cell: ({ waybillNo }) => (
        <Button
          variant="quiet"
          pending={isBusy}
          aria-label={t("openOne", { waybillNo })}
          onClick={() => onOpen(waybillNo)}
        >
          {t("open")}
        </Button>
      ),
    },
  ];
}
