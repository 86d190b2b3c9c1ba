"use client";

import { useSyncExternalStore } from "react";

const key = "guicang.bench";
const first = "1";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The name of the bench this screen stands on, kept on this machine. */
export function useBenchName(): [bench: string, rename: (bench: string) => void] {
  const bench = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key) ?? first,
    () => first,
  );
  const rename = (next: string) => {
    localStorage.setItem(key, next);
    for (const listener of listeners) listener();
  };
  return [bench, rename];
}
