"use client";

import { type HandOver, readHandOver } from "#components/dock/hand-over";
import { useBenchName } from "#components/scan/use-bench-name";
import { keepText, useKeptText } from "#components/ui/use-kept-text";

/** What this bench unloads, kept on its machine, so that neither a reload nor another page sets it back. */
export function useHandOver() {
  const [bench] = useBenchName();
  const name = `guicang.dock.${bench}`;
  const handOver = readHandOver(useKeptText(name));
  const keep = (change: Partial<HandOver>) =>
    keepText(name, JSON.stringify({ ...readHandOver(localStorage.getItem(name)), ...change }));
  return { handOver, keep };
}
