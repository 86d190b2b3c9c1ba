"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";

type WebcamDialogProps = {
  /** The next photo is of a shipping label. */
  isLabel: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onTaken: (photo: Blob) => void;
};

/** The bench's camera: Enter takes the picture, Esc leaves. */
export function WebcamDialog({ isLabel, isOpen, onOpenChange, onTaken }: WebcamDialogProps) {
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
  const [state, setState] = useState<"opening" | "ready" | "away">("opening");
  useEffect(() => {
    const opened = openCamera();
    opened.then(
      (stream) => {
        if (video.current) video.current.srcObject = stream;
        setState("ready");
      },
      () => setState("away"),
    );
    return () => {
      opened.then(
        (stream) =>
          stream.getTracks().forEach((track) => {
            track.stop();
          }),
        () => {},
      );
    };
  }, []);

  if (state === "away") {
    return (
      <Notice
        tone="attention"
        title={t("away")}
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
      <video ref={video} autoPlay muted playsInline className="max-h-[60vh] w-full bg-surface-3" />
      <div className="flex justify-end">
        <Button
          variant="primary"
          size="bench"
          keyHint="Enter"
          autoFocus
          pending={state === "opening"}
          onClick={() => video.current && takePicture(video.current, onTaken)}
        >
          {state === "opening" ? t("opening") : t("take")}
        </Button>
      </div>
    </>
  );
}

/** Pages that are not served safely have no camera at all. */
async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new Error("no camera here");
  const size = { width: { ideal: 2560 }, height: { ideal: 1440 } };
  return navigator.mediaDevices.getUserMedia({ video: { ...size, facingMode: "environment" }, audio: false });
}

function takePicture(video: HTMLVideoElement, onTaken: (photo: Blob) => void) {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  canvas.toBlob((photo) => photo && onTaken(photo), "image/jpeg", 0.92);
}
