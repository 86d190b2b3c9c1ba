"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";

/** The lamp of the camera, where it has one. */
export function TorchButton({ track }: { track: MediaStreamTrack }) {
  const t = useTranslations("camera.torch");
  const [isLit, setLit] = useState(false);
  if (!hasTorch(track)) return null;
  const turn = (isOn: boolean) => {
    const lamp: MediaTrackConstraintSet & { torch: boolean } = { torch: isOn };
    track.applyConstraints({ advanced: [lamp] }).then(
      () => setLit(isOn),
      () => setLit(false),
    );
  };
  return <Button onClick={() => turn(!isLit)}>{t(isLit ? "off" : "on")}</Button>;
}

const hasTorch = (track: MediaStreamTrack) => Reflect.get(track.getCapabilities?.() ?? {}, "torch") === true;
