"use client";

import { useCallback, useState, useSyncExternalStore } from "react";
import type { LabelFacts } from "#components/receiving/label-sheet";
import { getJson } from "#lib/http/fetch-json";

const key = "guicang.labels";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Prints plates one after the other on this machine's printer, at once unless that is switched off. */
export function useLabelPrinter() {
  const [failed, setFailed] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<LabelFacts[]>([]);
  const isAuto = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key) !== "off",
    () => true,
  );
  const setAuto = (next: boolean) => {
    localStorage.setItem(key, next ? "on" : "off");
    for (const listener of listeners) listener();
  };
  const print = useCallback((plate: string) => {
    getJson<LabelFacts>(`/api/labels?${new URLSearchParams({ plate })}`).then(
      (label) => {
        setFailed(null);
        setWaiting((labels) => [...labels, label]);
      },
      () => setFailed(plate),
    );
  }, []);
  const done = useCallback(() => setWaiting((labels) => labels.slice(1)), []);
  return { printing: waiting[0] ?? null, failed, print, done, isAuto, setAuto };
}

export type LabelPrinter = ReturnType<typeof useLabelPrinter>;
