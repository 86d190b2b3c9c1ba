"use client";

import { useSyncExternalStore } from "react";
import { shanghaiDay } from "#lib/domain/shanghai";

const lookEveryMs = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** The calendar day in Shanghai, `2026-11-21`; one timer for the whole page turns it over at midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today, today);
}

function today(): string {
  return shanghaiDay(new Date());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, lookEveryMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}
