"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ArrivalCard } from "#components/dock/arrival-card";
import { ArrivedBox } from "#components/dock/arrived-box";
import { BagPanel, useBags } from "#components/dock/bag-panel";
import { DamageKeys } from "#components/dock/damage-keys";
import type { DockDay } from "#components/dock/dock-row";
import { DockToday } from "#components/dock/dock-today";
import { stillUnloaded } from "#components/dock/hand-over";
import { LeftOutNotice } from "#components/dock/left-out-notice";
import { UndoDialog } from "#components/dock/undo-dialog";
import { dockKey, useDock } from "#components/dock/use-dock";
import { useHandOver } from "#components/dock/use-hand-over";
import { useUnloadingWords } from "#components/dock/use-unloading-words";
import { useVehicles, VehiclePanel } from "#components/dock/vehicle-panel";
import type { VehicleRow } from "#components/dock/vehicle-table";
import { useBenchCamera } from "#components/evidence/use-bench-camera";
import { ThreeZones } from "#components/item/three-zones";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { getJson } from "#lib/http/fetch-json";

type DockBenchProps = { userId: string; initial: DockDay; vehicles: readonly VehicleRow[] };

/**
 * The dock: one scan, one beep per parcel; damage by a number key on the parcel just scanned, which opens the camera for
 * its photo; Ctrl+Z takes the scan back.
 */
export function DockBench({ userId, initial, vehicles }: DockBenchProps) {
  const t = useTranslations("dock");
  const { handOver: kept, keep } = useHandOver();
  const [opening, setOpening] = useState<string | null>(null);
  const allVehicles = useVehicles(vehicles);
  const bags = useBags(kept.bagNo);
  const handOver = stillUnloaded(kept, { vehicles: allVehicles, bags: bags.all });
  const vehicle = allVehicles.find(({ handoverNo }) => handoverNo === handOver.handoverNo) ?? null;
  const atUnloading = useUnloadingWords(handOver, vehicle, bags.chosen);
  const { data } = useQuery({
    queryKey: dockKey,
    queryFn: ({ signal }) => getJson<DockDay>("/api/dock", signal),
    initialData: initial,
  });
  const camera = useBenchCamera();
  const leaveVehicle = () => keep({ handoverNo: null, carrier: null });
  const into = { ...handOver, onContainer: turnTo, onVehicleOver: leaveVehicle };
  const { scan, last, atHand, takenBack, undoing, ...dock } = useDock(userId, into, camera);
  const counts = { session: scan.session, today: data.totals.today, attention: data.totals.attention };
  /** A label of ours on a bag: scans go into that one, or into none when it was that one before. */
  function turnTo(label: string) {
    const bag = bags.labelled(label);
    if (!bag) return setOpening(label);
    const isLeft = bag.bagNo === handOver.bagNo;
    keep({ bagNo: isLeft ? null : bag.bagNo });
    scan.say({ tone: "already", code: label, word: t(isLeft ? "bag.left" : "bag.chosen") });
  }
  return (
    <>
      <ThreeZones
        band={
          <>
            <StateBand band={atUnloading(scan.band)} />
            <LastScanCard scan={scan.last} passedOver={scan.passedOver} counts={counts} queue={scan.queue} />
          </>
        }
        left={
          <>
            <PageHeader title={t("title")} />
            <ArrivalCard
              arrival={last}
              photoMissing={dock.photoMissing}
              takenBack={takenBack}
              isUndoing={undoing.isPending}
              undoObstacle={scan.signOff.shown}
              onUndo={dock.undoLast}
            />
            {atHand && <ArrivedBox atHand={atHand} camera={camera} />}
          </>
        }
        middle={
          <>
            <Panel>
              <ScanField label={t("scan")} onManual={scan.takeManual} />
            </Panel>
            <MissedRefusals missed={scan.missed} onSeen={scan.seen} />
            <LeftOutNotice waybills={dock.leftOut} onTakeIn={dock.takeInLeftOut} />
            <DamageKeys
              damage={atHand?.damage ?? null}
              closedReason={dock.damageObstacle}
              onChoose={dock.noteDamage}
            />
            <DockToday day={data} isUndoing={undoing.isPending} onUndo={undoing.undo} />
          </>
        }
        right={
          <>
            <BagPanel
              bags={bags}
              handoverNo={handOver.handoverNo}
              opening={opening}
              onOpening={setOpening}
              onChange={(bagNo) => keep({ bagNo })}
            />
            <VehiclePanel value={handOver} onChange={keep} vehicles={allVehicles} />
            <SoundControl tone={scan.tone} />
          </>
        }
      />
      {undoing.asked && <UndoDialog key={undoing.asked} waybillNo={undoing.asked} undoing={undoing} />}
    </>
  );
}
