"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { CameraNotice } from "#components/camera/camera-notice";
import { useCamera } from "#components/camera/use-camera";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";

type WebcamDialogProps = {
  /** The next photo is of a shipping label. */
  isLabel?: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onTaken: (photo: Blob) => void;
};

/* Small print on a label is still read at that. */
const photoSize = { width: 2560, height: 1440 };

/** The bench's camera: Enter takes the picture, Esc leaves. */
export function WebcamDialog({ isLabel = false, isOpen, onOpenChange, onTaken }: WebcamDialogProps) {
  const t = useTranslations("evidence.camera");
  return (
    <Dialog title={t(isLabel ? "titleLabel" : "title")} isOpen={isOpen} onOpenChange={onOpenChange} wide>
      <Camera
        onClose={() => onOpenChange(false)}
        onTaken={(photo) => {
          onTaken(photo);
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function Camera({ onTaken, onClose }: { onTaken: (photo: Blob) => void; onClose: () => void }) {
  const t = useTranslations("evidence.camera");
  const common = useTranslations("common.act");
  const video = useRef<HTMLVideoElement>(null);
  const { track, trouble } = useCamera(video, photoSize);

  if (trouble) {
    return (
      <CameraNotice
        trouble={trouble}
        instead={t("instead")}
        action={
          <Button autoFocus keyHint="Esc" onClick={onClose}>
            {common("close")}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <video ref={video} muted playsInline className="max-h-[60vh] w-full bg-surface-3" />
      <div className="flex justify-end">
        <Button
          variant="primary"
          size="bench"
          keyHint="Enter"
          autoFocus
          pending={track === null}
          onClick={() => video.current && takePicture(video.current, onTaken)}
        >
          {t(track ? "take" : "opening")}
        </Button>
      </div>
    </>
  );
}

function takePicture(video: HTMLVideoElement, onTaken: (photo: Blob) => void) {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  canvas.toBlob((photo) => photo && onTaken(photo), "image/jpeg", 0.92);
}
