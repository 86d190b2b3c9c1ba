"use client";

import { useTranslations } from "next-intl";
import type { BoxAtHand } from "#components/dock/box-at-hand";
import { useArrivedBox } from "#components/dock/use-arrived-box";
import { PhotoPanel } from "#components/evidence/photo-panel";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import { MeasureAct } from "#components/item/measure-act";
import { useMeasureWords } from "#components/item/use-measure-words";
import { Panel } from "#components/ui/panel";

type ArrivedBoxProps = { atHand: BoxAtHand; camera: BenchCamera };

/**
 * The box just scanned: what it weighs and measures, and photos of its outside while it is unopened. One that the
 * server has not heard of yet is photographed too, and its photos wait with it.
 */
export function ArrivedBox({ atHand, camera }: ArrivedBoxProps) {
  const t = useTranslations("dock");
  const words = useMeasureWords();
  const { waybillNo } = atHand;
  const box = useArrivedBox(atHand.isHeard ? waybillNo : null);
  const subject = camera.subject ?? { waybillNo };
  return (
    <>
      {box && (
        <Panel title={t("measured")}>
          <p className="flex flex-wrap items-center gap-2">
            {words.all(box.measures)}
            <MeasureAct key={waybillNo} of={{ waybillNo }} measured={box.measures} />
          </p>
        </Panel>
      )}
      {(box?.status ?? atHand.status) === "arrived" && (
        <PhotoPanel
          subject={subject}
          photos={box?.photos ?? []}
          isCameraOpen={camera.isOpen}
          onCameraOpenChange={(isOpen) => (isOpen ? camera.photograph(subject) : camera.close())}
          keyHint="8"
          labelKey="6"
          retryKey="7"
        />
      )}
    </>
  );
}
