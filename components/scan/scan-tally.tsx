import type { LastScan } from "#components/scan/last-scan-card";
import type { QueuedScan } from "#components/scan/queued-scan";
import type { Band } from "#components/scan/state-band";
import type { Tone } from "#components/ui/tone";

/** What this bench scanned since its page was opened: the last scan as it ended, and what was taken in. */
export type ScanTally = { last: LastScan | null; takenIn: readonly string[] };

export const emptyTally: ScanTally = { last: null, takenIn: [] };

/** A scan, and the band that told its end. */
export type EndedScan = { scan: QueuedScan; band: Band };

const gravity: readonly Tone[] = ["attention", "stop"];

/** What the band shows of scans that ended together: the gravest, and of those the last. */
export function gravest(ended: readonly EndedScan[]): EndedScan | null {
  const rank = ({ band }: EndedScan) => gravity.indexOf(band.tone);
  return ended.reduce<EndedScan | null>((most, one) => (most && rank(most) > rank(one) ? most : one), null);
}

/** Enters scans that ended together. */
export function talliedTogether(tally: ScanTally, ended: readonly EndedScan[]): ScanTally {
  return ended.reduce((before, { scan, band }) => tallied(before, scan, band), tally);
}

/** Whether other scans wait still, whose answers take the band from these before anybody has read it. */
export function isOvertaken(scans: readonly QueuedScan[], pending: readonly QueuedScan[]): boolean {
  const settled = new Set(scans.map(({ key }) => key));
  return pending.some(({ key }) => !settled.has(key));
}

/** Whether a band must be read: it stops the work, or warns and says what to do now. */
export function asksForAct({ tone, next }: Band): boolean {
  return tone === "stop" || (tone === "attention" && next !== undefined);
}

/** What a band says, for a list of such. */
export function wordsOf({ message, next }: Band): string {
  return [message, next].filter((words) => typeof words === "string").join(" ");
}

/**
 * Of scans that ended together, those that must be read and that the band does not keep, for a list: all but the one
 * shown, and that one too where it is overtaken.
 */
export function missedAmong(ended: readonly EndedScan[], pending: readonly QueuedScan[]): LastScan[] {
  const scans = ended.map(({ scan }) => scan);
  const kept = isOvertaken(scans, pending) ? null : gravest(ended);
  const missed = ended.filter((one) => one !== kept && asksForAct(one.band));
  return missed.map(({ scan, band }) => ({ ...endOf(scan, band), title: wordsOf(band) }));
}

/** Enters a scan as the band told its end. What it made is named by the band's code: a waybill, a plate. */
export function tallied(tally: ScanTally, scan: QueuedScan, band: Band): ScanTally {
  const last = endOf(scan, band);
  return { ...tally, last, takenIn: band.tone === "ok" ? [...tally.takenIn, last.made] : tally.takenIn };
}

function endOf({ text, scannedAt: at }: QueuedScan, { code, tone, message: title }: Band): LastScan {
  return { text, at, made: code ?? text, tone, title, isUndone: false };
}

/** Takes back what a scan made; what was not taken in here is left alone. */
export function untallied(tally: ScanTally, made: string): ScanTally {
  const { last, takenIn } = tally;
  const index = takenIn.lastIndexOf(made);
  return {
    ...tally,
    last: last?.made === made ? { ...last, isUndone: true } : last,
    takenIn: index < 0 ? takenIn : takenIn.toSpliced(index, 1),
  };
}
