"use client";

import { useEffect, useEffectEvent } from "react";
import { keepText, useKeptText } from "#components/ui/use-kept-text";

const lockedName = "guicang.locked";
/* When somebody last used this machine, whichever tab it was in. */
const usedName = "guicang.used";
const notedEveryMs = 10_000;

/**
 * Whether this machine is locked against its person's name, kept across a reload and in every tab. It locks by
 * itself when no tab of it had a key or a press for so many minutes, sleep included.
 */
export function useLock(userId: string, minutes: number | null) {
  const isLocked = useKeptText(lockedName) === userId;
  const lock = useEffectEvent(() => keepText(lockedName, userId));
  useEffect(() => (minutes === null ? undefined : watchUse(minutes * 60_000, () => lock())), [minutes]);
  const unlock = () => {
    noteUse();
    keepText(lockedName, null);
  };
  return { isLocked, unlock };
}

const usedAt = () => Number(localStorage.getItem(usedName));
const noteUse = () => localStorage.setItem(usedName, String(Date.now()));

/** Calls back once the machine was left alone for so long; opening a page is a use of it. */
function watchUse(limitMs: number, onLeft: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    const leftMs = usedAt() + limitMs - Date.now();
    if (leftMs <= 0) return onLeft();
    timer = setTimeout(look, leftMs);
  };
  const use = () => {
    const restMs = Date.now() - usedAt();
    if (restMs >= notedEveryMs && restMs < limitMs) noteUse();
    look();
  };
  const uses = ["keydown", "pointerdown"] as const;
  // The window hears before the capture of scans, which keeps their keys to itself.
  for (const event of uses) window.addEventListener(event, use, { capture: true });
  document.addEventListener("visibilitychange", look);
  noteUse();
  look();
  return () => {
    clearTimeout(timer);
    for (const event of uses) window.removeEventListener(event, use, { capture: true });
    document.removeEventListener("visibilitychange", look);
  };
}
