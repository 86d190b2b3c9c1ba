"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { createCodeReader } from "#components/camera/create-code-reader";
import { lookAt, noSight } from "#lib/domain/barcode/camera-sight";

type CodeReadingOptions = {
  video: RefObject<HTMLVideoElement | null>;
  /** Whether the video shows a picture. */
  isOn: boolean;
  onCode: (text: string) => void;
  /** No further code was read for `idleMs`. */
  onIdle: () => void;
  idleMs: number;
  /** The program that reads could not be loaded, or broke down. */
  onFailed: () => void;
};

/* Leaves the page its time between two pictures, and is quicker than a hand all the same. */
const restMs = 120;

/** Reads what the camera is aimed at, each code once while it stays in the picture. */
export function useCodeReading({ video, isOn, idleMs, ...told }: CodeReadingOptions): void {
  const onCode = useEffectEvent(told.onCode);
  const onIdle = useEffectEvent(told.onIdle);
  const onFailed = useEffectEvent(told.onFailed);
  useEffect(() => {
    const shown = video.current;
    if (!isOn || !shown) return;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sight = noSight;
    let tookAt = Date.now();
    const fail = () => !isLeft && onFailed();
    async function run(picture: HTMLVideoElement) {
      const read = await createCodeReader();
      const look = async () => {
        const seen = await read(picture);
        if (isLeft) return;
        const atMs = Date.now();
        const looked = lookAt(sight, seen, atMs);
        sight = looked.sight;
        if (looked.take !== null) {
          tookAt = atMs;
          onCode(looked.take);
        } else if (atMs - tookAt >= idleMs) return onIdle();
        timer = setTimeout(() => void look().catch(fail), restMs);
      };
      await look();
    }
    run(shown).catch(fail);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [isOn, idleMs, video]);
}
