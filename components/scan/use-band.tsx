"use client";

import { useCallback, useEffect, useState } from "react";
import type { Band } from "#components/scan/state-band";

const READY: Band = { tone: "ready" };
const FADE_MS = 6000;

/**
 * What the band shows. Good news gives way to READY after six seconds; attention, stop and pending stay until
 * the next thing happens.
 */
export function useBand(first: Band = READY) {
  const [band, setBand] = useState<Band>(first);
  const show = useCallback((next: Band) => setBand(next), []);
  const clear = useCallback(() => setBand(READY), []);

  useEffect(() => {
    if (band.tone !== "ok" && band.tone !== "already") return;
    const timer = setTimeout(clear, FADE_MS);
    return () => clearTimeout(timer);
  }, [band, clear]);

  return { band, show, clear };
}
