"use client";

import { useSyncExternalStore } from "react";

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

/** Whether keys reach this page now; a scan made while they do not goes to another window. */
export function usePageReady(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.hasFocus(),
    () => false,
  );
}
