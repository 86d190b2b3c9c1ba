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

/** Refusals among scans that ended together which the band does not show, to be read in a list. */
export function missedAmong(ended: readonly EndedScan[]): LastScan[] {
  const shown = gravest(ended);
  const unseen = ended.filter((one) => one !== shown && one.band.tone === "stop");
  return unseen.map(({ scan, band }) => endOf(scan, band));
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
