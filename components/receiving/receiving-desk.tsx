"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useBenchCamera } from "#components/evidence/use-bench-camera";
import { SuspicionDialog } from "#components/item/suspicion-dialog";
import { ThreeZones } from "#components/item/three-zones";
import { LabelPrint } from "#components/labels/label-print";
import { AsidePhoto } from "#components/receiving/aside-photo";
import { BenchBar } from "#components/receiving/bench-bar";
import { type BenchData, type QueueData, setAsideIn } from "#components/receiving/bench-data";
import { BenchPhotos } from "#components/receiving/bench-photos";
import { BenchWork } from "#components/receiving/bench-work";
import { LawPanel } from "#components/receiving/law-panel";
import { OpenBoxes } from "#components/receiving/open-boxes";
import { ParcelCard } from "#components/receiving/parcel-card";
import { useLabelPrinter } from "#components/receiving/use-label-printer";
import { useReceiving } from "#components/receiving/use-receiving";
import { useRollMode } from "#components/receiving/use-roll-mode";
import { LastScanCard } from "#components/scan/last-scan-card";
import { StateBand } from "#components/scan/state-band";
import { useBenchName } from "#components/scan/use-bench-name";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { getJson } from "#lib/http/fetch-json";

type ReceivingDeskProps = { userId: string; queue: QueueData; first: BenchData | null };

/** The receiving bench: what came, what is scanned now, and what the law and the sale say. */
export function ReceivingDesk({ userId, queue: firstQueue, first }: ReceivingDeskProps) {
  const t = useTranslations("receiving");
  const [bench, rename, isNamed] = useBenchName();
  const printer = useLabelPrinter();
  const onPlate = (plate: string) => {
    if (printer.isAuto) printer.print(plate);
  };
  const camera = useBenchCamera();
  const roll = useRollMode();
  const desk = useReceiving({
    userId,
    bench,
    first,
    onPlate,
    print: printer.print,
    camera,
    fromRoll: roll.isOn,
  });
  const { boxes, scan, suspecting } = desk;
  const { data: queue } = useQuery({
    queryKey: ["parcels", "queue"],
    queryFn: ({ signal }) => getJson<QueueData>("/api/receiving", signal),
    initialData: firstQueue,
  });
  const { data } = boxes;
  const aside = setAsideIn(data, camera.subject);
  return (
    <>
      <ThreeZones
        band={
          <>
            <StateBand band={scan.band} />
            <LastScanCard
              scan={scan.last}
              passedOver={scan.passedOver}
              counts={{ session: scan.session, today: queue.totals.today, attention: mismatched(data) }}
              queue={scan.queue}
            />
          </>
        }
        left={
          <>
            <PageHeader title={t("title")} />
            {data ? (
              <>
                <ParcelCard data={data} />
                <BenchPhotos data={data} camera={camera} />
              </>
            ) : (
              <p className="text-ink-2">{t(boxes.openId ? "reading" : "noParcel")}</p>
            )}
            <OpenBoxes
              left={desk.left}
              byKey={desk.question === null && !camera.isOpen}
              isBusy={desk.acts.isBusy}
              onResume={desk.acts.open}
            />
          </>
        }
        middle={<BenchWork desk={desk} queue={queue} fromRoll={roll.isOn} onPrint={printer.print} />}
        right={
          <>
            {data?.returns.map((one) => (
              <LawPanel key={one.returnId} one={one} />
            ))}
            <Panel title={t("bench.title")}>
              <BenchBar
                bench={bench}
                isNamed={isNamed}
                onRename={rename}
                printer={printer}
                roll={roll}
                rollLocked={desk.rollLocked}
                tone={scan.tone}
              />
            </Panel>
          </>
        }
      />
      {aside && <AsidePhoto key={aside} waybillNo={aside} camera={camera} />}
      {suspecting.plate && (
        <SuspicionDialog
          key={suspecting.plate}
          plate={suspecting.plate}
          onClose={suspecting.close}
          onDone={suspecting.onDone}
        />
      )}
      {printer.printing && (
        <LabelPrint key={printer.printing.code} labels={[printer.printing]} onDone={printer.done} />
      )}
    </>
  );
}

/** How many pieces of the open box disagree with the sale. */
function mismatched(data: BenchData | null): number {
  return data?.pieces.filter(({ mismatches }) => mismatches.length > 0).length ?? 0;
}
