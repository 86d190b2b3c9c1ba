import { useTranslations } from "next-intl";
import { useClockWords } from "#components/item/item-clocks";
import type { QueueData, QueueRow } from "#components/receiving/bench-data";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { Tone } from "#components/ui/tone";
import type { Clock } from "#lib/domain/clocks";

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
  const clockWords = useClockWords();
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
      cell: ({ status, bench, openedByName, arrivedAt, application, returnNos }) => (
        <span className="flex flex-col items-start gap-1">
          {returnNos.length > 0 ? (
            <Badge tone={toneOf(application)}>{clockWords(application)}</Badge>
          ) : (
            <Badge tone="attention">{t("noReturn")}</Badge>
          )}
          <span className="text-fine text-ink-2">
            {status === "opened"
              ? t("openAt", { bench: bench ?? "", name: openedByName ?? "" })
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

const nearDays = 3;

function toneOf(clock: Clock): Tone {
  if (clock.state === "not_decidable") return "pending";
  if (clock.state === "late") return "stop";
  return clock.state === "running" && clock.daysLeft <= nearDays ? "attention" : "ok";
}
