"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { CameraNotice } from "#components/camera/camera-notice";
import { TorchButton } from "#components/camera/torch-button";
import { useCamera } from "#components/camera/use-camera";
import { useCodeReading } from "#components/camera/use-code-reading";
import { openDialog } from "#components/scan/press-in-dialog";
import { captureSeen } from "#components/scan/scan-capture";
import { playBeep } from "#components/scan/sound-player";

/** Why the camera went off by itself: nobody saw the page, nothing was read for long, or nothing can be. */
export type CameraRest = "hidden" | "idle" | "unread";

export const idleMinutes = 3;

/* More only makes each picture slower to read. */
const readSize = { width: 1280, height: 720 };

/** What the camera sees; a code in its middle is a scan of the bench. While a dialog asks something, nothing is. */
export function CameraView({ onRest }: { onRest: (why: CameraRest) => void }) {
  const t = useTranslations("scan.camera");
  const video = useRef<HTMLVideoElement>(null);
  const { track, trouble } = useCamera(video, readSize);
  useCodeReading({
    video,
    isOn: track !== null,
    onCode: (code) => {
      if (openDialog()) return;
      playBeep();
      captureSeen(code);
    },
    idleMs: idleMinutes * 60_000,
    onIdle: () => onRest("idle"),
    onFailed: () => onRest("unread"),
  });
  useHidden(() => onRest("hidden"));

  if (trouble) return <CameraNotice trouble={trouble} instead={t("instead")} />;
  return (
    <section aria-label={t("view")} className="flex flex-col gap-2">
      <video ref={video} muted playsInline className="h-72 w-full rounded-md bg-surface-3" />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-ink-2">
          {t(track ? "aim" : "opening")}
        </p>
        {track && <TorchButton track={track} />}
      </div>
    </section>
  );
}

/** A camera that nobody sees the picture of is let go. */
function useHidden(onHidden: () => void) {
  const tell = useEffectEvent(onHidden);
  useEffect(() => {
    const look = () => document.hidden && tell();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
}
