"use client";

import { useTranslations } from "next-intl";
import { PhotoPanel } from "#components/evidence/photo-panel";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import { type BenchData, lastPiece, photographed, setAsideIn } from "#components/receiving/bench-data";
import { Button } from "#components/ui/button";

/** Photos of the box as it came, or of a piece out of it; one key each while the bench asks nothing. */
export function BenchPhotos({ data, camera }: { data: BenchData; camera: BenchCamera }) {
  const t = useTranslations("receiving.photos");
  const last = lastPiece(data);
  const { waybillNo } = data.parcel;
  const subject = photographed(data, camera.subject);
  const plate = "plate" in subject ? subject.plate : null;
  return (
    <PhotoPanel
      subject={subject}
      photos={data.photos.filter((photo) => photo.plate === plate)}
      labelKey="6"
      retryKey="7"
      isCameraOpen={camera.isOpen && setAsideIn(data, camera.subject) === null}
      onCameraOpenChange={(isOpen) => (isOpen ? camera.photograph(subject) : camera.close())}
    >
      <p className="w-full break-all">{"plate" in subject ? t("ofPiece", subject) : t("ofBox", subject)}</p>
      <Button keyHint="8" onClick={() => camera.photograph({ waybillNo })}>
        {t("box")}
      </Button>
      <Button
        keyHint="9"
        disabledReason={last ? null : t("nothing")}
        onClick={() => last && camera.photograph({ plate: last.plate })}
      >
        {t("piece")}
      </Button>
    </PhotoPanel>
  );
}
