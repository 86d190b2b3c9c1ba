"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ArrivalCard } from "#components/dock/arrival-card";
import { DamageKeys } from "#components/dock/damage-keys";
import type { DockDay } from "#components/dock/dock-row";
import { DockToday } from "#components/dock/dock-today";
import { type HandOver, HandOverFields } from "#components/dock/hand-over-fields";
import { UndoDialog } from "#components/dock/undo-dialog";
import { dockKey, useDock } from "#components/dock/use-dock";
import { ThreeZones } from "#components/item/three-zones";
import { LastScanCard } from "#components/scan/last-scan-card";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { getJson } from "#lib/http/fetch-json";

/** The dock: one scan, one beep per parcel; damage by a number key on the parcel just scanned, Ctrl+Z takes it back. */
export function DockBench({ userId, initial }: { userId: string; initial: DockDay }) {
  const t = useTranslations("dock");
  const [handOver, setHandOver] = useState<HandOver>({ carrier: null, handoverNo: "" });
  const { data } = useQuery({
    queryKey: dockKey,
    queryFn: ({ signal }) => getJson<DockDay>("/api/dock", signal),
    initialData: initial,
  });
  const { scan, last, takenBack, undoing, ...dock } = useDock(userId, handOver);
  const counts = { session: scan.session, today: data.totals.today, attention: data.totals.attention };
  return (
    <>
      <ThreeZones
        band={
          <>
            <StateBand band={scan.band} />
            <LastScanCard scan={scan.last} counts={counts} queue={scan.queue} />
          </>
        }
        left={
          <>
            <PageHeader title={t("title")} />
            <ArrivalCard
              arrival={last}
              takenBack={takenBack}
              isUndoing={undoing.isPending}
              onUndo={dock.undoLast}
            />
          </>
        }
        middle={
          <>
            <Panel>
              <ScanField label={t("scan")} onManual={scan.takeManual} />
            </Panel>
            <DamageKeys
              damage={last?.damage ?? null}
              closedReason={dock.damageObstacle}
              onChoose={dock.noteDamage}
              pending={dock.isNoting}
            />
            <DockToday day={data} isUndoing={undoing.isPending} onUndo={undoing.undo} />
          </>
        }
        right={
          <>
            <HandOverFields value={handOver} onChange={setHandOver} />
            <SoundControl tone={scan.tone} />
          </>
        }
      />
      {undoing.asked && <UndoDialog key={undoing.asked} waybillNo={undoing.asked} undoing={undoing} />}
    </>
  );
}
