import type { LastScan } from "#components/scan/last-scan-card";
import type { QueuedScan } from "#components/scan/scan-queue";
import type { Band } from "#components/scan/state-band";

/** What this bench scanned since its page was opened: the last scan as it ended, and what was taken in. */
export type ScanTally = { last: LastScan | null; takenIn: readonly string[] };

export const emptyTally: ScanTally = { last: null, takenIn: [] };

/** Enters a scan as the band told its end. What it made is named by the band's code: a waybill, a plate. */
export function tallied(tally: ScanTally, scan: QueuedScan, band: Band): ScanTally {
  const { text, scannedAt: at } = scan;
  const made = band.code ?? text;
  const last: LastScan = { text, at, made, tone: band.tone, title: band.message, isUndone: false };
  return { last, takenIn: band.tone === "ok" ? [...tally.takenIn, made] : tally.takenIn };
}

/** Takes back what a scan made; what was not taken in here is left alone. */
export function untallied({ last, takenIn }: ScanTally, made: string): ScanTally {
  const index = takenIn.lastIndexOf(made);
  return {
    last: last?.made === made ? { ...last, isUndone: true } : last,
    takenIn: index < 0 ? takenIn : takenIn.toSpliced(index, 1),
  };
}
