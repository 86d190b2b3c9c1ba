"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What is kept under a name on this machine, the same in every tab and after a reload; null for nothing. */
export function useKeptText(name: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(name),
    () => null,
  );
}

/** Keeps a text under a name on this machine, or nothing any more, and tells everybody on the page. */
export function keepText(name: string, text: string | null): void {
  if (text === null) localStorage.removeItem(name);
  else localStorage.setItem(name, text);
  for (const listener of listeners) listener();
}
