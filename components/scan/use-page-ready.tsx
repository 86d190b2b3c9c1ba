"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { burstLimits } from "#lib/domain/barcode/burst-state";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("focus", onChange);
  window.addEventListener("blur", onChange);
  document.addEventListener("visibilitychange", onChange);
  return () => {
    window.removeEventListener("focus", onChange);
    window.removeEventListener("blur", onChange);
    document.removeEventListener("visibilitychange", onChange);
  };
}

export type PageReadiness = "ready" | "starting" | "away";

/** Whether keys reach this page whole now: not in its first moment, and not while another window has them. */
export function usePageReady(): PageReadiness {
  const [isListening, setListening] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setListening(true), burstLimits.deafMs);
    return () => clearTimeout(timer);
  }, []);
  const hasFocus = useSyncExternalStore(
    subscribe,
    () => document.hasFocus(),
    () => true,
  );
  if (!hasFocus) return "away";
  return isListening ? "ready" : "starting";
}
