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
  const dock = useTranslations("dock");
  const places = useTranslations("places");
  return [
    {
      key: "waybillNo",
      header: t("waybillNo"),
      cell: ({ waybillNo, returnNos, ...parcel }) => (
        <span className="flex flex-col">
          <Code value={waybillNo} group={4} />
          {returnNos.map((returnNo) => (
            <Code key={returnNo} value={returnNo} className="text-fine text-ink-2" />
          ))}
          <span className="max-w-44 text-fine text-ink-2">
            {parcel.status === "opened"
              ? t(parcel.parked ? "parkedAt" : "openAt", {
                  bench: parcel.bench ?? "",
                  name: parcel.openedByName ?? "",
                })
              : t("unopened")}
            {" · "}
            <DateTime at={parcel.arrivedAt} />
          </span>
          {parcel.locationCode && (
            <span className="text-fine">
              {places("location")} <Code value={parcel.locationCode} />
            </span>
          )}
          {parcel.photoMissing && (
            <span>
              <Badge tone="attention">{dock("photoMissing")}</Badge>
            </span>
          )}
        </span>
      ),
    },
    {
      key: "clocks",
      header: t("clock"),
      cell: ({ clocks, stake, returnNos }) =>
        returnNos.length > 0 ? (
          <ClocksCell clocks={clocks} stake={stake} />
        ) : (
          <Badge tone="attention">{t("noReturn")}</Badge>
        ),
    },
    {
      key: "open",
      header: t("act"),
      cell: ({ waybillNo }) => (
        <Button pending={isBusy} aria-label={t("openOne", { waybillNo })} onClick={() => onOpen(waybillNo)}>
          {t("open")}
        </Button>
      ),
    },
  ];
}
