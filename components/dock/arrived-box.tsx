"use client";

import { useTranslations } from "next-intl";
import { useArrivedBox } from "#components/dock/use-arrived-box";
import { PhotoPanel } from "#components/evidence/photo-panel";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import { MeasureAct } from "#components/item/measure-act";
import { useMeasureWords } from "#components/item/use-measure-words";
import { Panel } from "#components/ui/panel";

/** The box just scanned: what it weighs and measures, and photos of its outside while it is unopened. */
export function ArrivedBox({ waybillNo, camera }: { waybillNo: string; camera: BenchCamera }) {
  const t = useTranslations("dock");
  const words = useMeasureWords();
  const box = useArrivedBox(waybillNo);
  if (!box) return null;
  const subject = camera.subject ?? { waybillNo };
  return (
    <>
      <Panel title={t("measured")}>
        <p className="flex flex-wrap items-center gap-2">
          {words.all(box.measures)}
          <MeasureAct key={waybillNo} of={{ waybillNo }} measured={box.measures} />
        </p>
      </Panel>
      {box.status === "arrived" && (
        <PhotoPanel
          subject={subject}
          photos={box.photos}
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
