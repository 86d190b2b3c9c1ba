"use client";

import { usePhotoLine } from "#components/evidence/unsent-photos";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import { WebcamDialog } from "#components/evidence/webcam-dialog";

/** The camera for a box that was set aside unopened, so that no panel of the bench shows it. */
export function AsidePhoto({ waybillNo, camera }: { waybillNo: string; camera: BenchCamera }) {
  const line = usePhotoLine();
  return (
    <WebcamDialog
      isLabel={line.motif === "label"}
      isOpen
      onOpenChange={camera.close}
      onTaken={(photo) => line.add([photo], { waybillNo })}
    />
  );
}
