import { useTranslations } from "next-intl";
import type { DockDay, DockRow } from "#components/dock/dock-row";
import { FlagBadge } from "#components/dock/flag-badge";
import { useCarrierName } from "#components/dock/use-arrival-band";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TwoLines } from "#components/ui/two-lines";
import { formatCount } from "#lib/i18n/format";

const figures = ["today", "mine", "unopened", "damaged", "photoMissing"] as const;

type DockTodayProps = { day: DockDay; isUndoing: boolean; onUndo: (waybillNo: string) => void };

/** The day at the dock: running counters and the newest parcels, each to be taken back while it is unopened. */
export function DockToday({ day, ...undo }: DockTodayProps) {
  const t = useTranslations("dock");
  return (
    <Panel
      title={t("today.title")}
      flush
      aside={
        <dl className="flex gap-4">
          {figures.map((figure) => (
            <div key={figure} className="flex gap-1.5">
              <dt>{t(`today.${figure}`)}</dt>
              <dd className="code-figures text-ink">{formatCount(day.totals[figure])}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <DataTable
        label={t("today.title")}
        columns={useColumns(undo)}
        rows={day.newest}
        rowKey={({ waybillNo }) => waybillNo}
        empty={<EmptyState>{t("today.empty")}</EmptyState>}
      />
    </Panel>
  );
}

function useColumns({ isUndoing, onUndo }: Omit<DockTodayProps, "day">): Column<DockRow>[] {
  const t = useTranslations("dock");
  const carrierName = useCarrierName();
  return [
    {
      key: "waybillNo",
      header: t("last.waybillNo"),
      cell: ({ waybillNo }) => <Code value={waybillNo} group={4} />,
    },
    {
      key: "carrier",
      header: t("last.carrier"),
      cell: ({ carrier, handoverNo }) => (
        <span className="flex flex-col">
          {carrierName(carrier)}
          {handoverNo && <Code value={handoverNo} className="text-fine text-ink-2" />}
        </span>
      ),
    },
    {
      key: "notes",
      header: t("today.notes"),
      cell: ({ flag, damage, photoMissing, status }) =>
        status !== "withdrawn" && (
          <span className="flex flex-wrap gap-1">
            <FlagBadge flag={flag} />
            {damage && <Badge tone="attention">{t(`damage.${damage}`)}</Badge>}
            {photoMissing && <Badge tone="attention">{t("photoMissing")}</Badge>}
          </span>
        ),
    },
    {
      key: "at",
      header: t("last.arrivedAt"),
      cell: ({ arrivedAt, status }) => (
        <TwoLines first={<DateTime at={arrivedAt} />} second={t(`status.${status}`)} />
      ),
    },
    {
      key: "undo",
      header: t("undo.act"),
      headerUnseen: true,
      cell: ({ status, waybillNo }) =>
        status === "arrived" && (
          <Button
            variant="quiet"
            aria-label={t("undo.one", { waybillNo })}
            pending={isUndoing}
            onClick={() => onUndo(waybillNo)}
          >
            {t("undo.act")}
          </Button>
        ),
    },
  ];
}
