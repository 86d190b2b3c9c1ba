"use client";

import { isIn, needsLook, type RunScan, runWith, runWithout } from "#components/scan/scan-run";
import { keepText, useKeptText } from "#components/ui/use-kept-text";

/** What a person scanned at a bench since the run began: kept on this machine, so that no reload loses it. */
export function useScanRun(bench: string, userId: string) {
  const name = `guicang.run.${bench}.${userId}`;
  const scans = readKept(useKeptText(name));
  const keep = (change: (run: readonly RunScan[]) => RunScan[]) =>
    keepText(name, JSON.stringify(change(readKept(localStorage.getItem(name)))));
  return {
    scans,
    inside: scans.filter(isIn).length,
    toLookAt: scans.filter(needsLook).length,
    add: (more: readonly RunScan[]) => keep((run) => runWith(run, more)),
    undo: (made: string) => keep((run) => runWithout(run, made)),
    end: () => keepText(name, null),
  };
}

export type ScanRun = ReturnType<typeof useScanRun>;

function readKept(text: string | null): RunScan[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
