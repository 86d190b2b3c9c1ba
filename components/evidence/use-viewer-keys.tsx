"use client";

import { useEffect, useEffectEvent } from "react";

type ViewerKeys = {
  /** The photo is larger than its frame: the arrows move over it. */
  isNear: boolean;
  move: (by: 1 | -1) => void;
  zoom: (by: 1 | -1) => void;
  /** Begins to point at something; null when this person may not. */
  mark: (() => void) | null;
};

/** F4 marks, arrows and page keys lead to the other photos, + and − nearer and away; a field that is typed in keeps its keys. */
export function useViewerKeys({ isNear, move, zoom, mark }: ViewerKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest("input, textarea")) return;
    const act = actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  function actOf(key: string): (() => void) | null {
    if (key === "F4") return mark;
    if (key === "+" || key === "=") return () => zoom(1);
    if (key === "-") return () => zoom(-1);
    if (key === "PageUp" || (key === "ArrowLeft" && !isNear)) return () => move(-1);
    return key === "PageDown" || (key === "ArrowRight" && !isNear) ? () => move(1) : null;
  }
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}
