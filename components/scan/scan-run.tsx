import type { QueuedScan } from "#components/scan/queued-scan";
import type { Band } from "#components/scan/state-band";
import type { Tone } from "#components/ui/tone";

/** A scan of a run as it ended; words only, so that it can be kept. */
export type RunScan = {
  text: string;
  /** The plate, container or waybill by which it is taken back. */
  made: string;
  tone: Tone;
  title: string;
  /** Where it went; null where the whole run goes to one place. */
  place: string | null;
  isUndone: boolean;
};

/* Older ones stand in the place or on the load itself. */
const keptAtMost = 500;

/** Enters scans that ended: each code once, as it ended last. What is there already is left as it is told. */
export function runWith(run: readonly RunScan[], scans: readonly RunScan[]): RunScan[] {
  const next = scans.reduce<readonly RunScan[]>((before, scan) => {
    const told = before.find(({ text }) => text === scan.text);
    if (scan.tone === "already" && told && isIn(told)) return before;
    return [...before.filter((one) => one !== told), scan];
  }, run);
  return next.slice(-keptAtMost);
}

/** Marks what was taken back again. */
export function runWithout(run: readonly RunScan[], made: string): RunScan[] {
  return run.map((scan) => (scan.made === made ? { ...scan, isUndone: true } : scan));
}

type Ended = { scan: Pick<QueuedScan, "text">; band: Band };

/** A scan as a run keeps it. */
export function runScanOf({ scan, band }: Ended, place: string | null): RunScan {
  const { text } = scan;
  const title = typeof band.message === "string" ? band.message : "";
  return { text, made: band.code ?? text, tone: band.tone, title, place, isUndone: false };
}

/** Whether this run put it where it is, and can take it back. */
export function isIn({ tone, isUndone }: RunScan): boolean {
  return !isUndone && (tone === "ok" || tone === "attention");
}

/** What this run put last of all that is there still: what an undo takes back. */
export function lastIn(run: readonly RunScan[]): string | null {
  return run.findLast(isIn)?.made ?? null;
}

/** Whether somebody must still do something about it. */
export function needsLook({ tone, isUndone }: RunScan): boolean {
  return !isUndone && (tone === "stop" || tone === "attention");
}
