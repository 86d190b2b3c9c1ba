import type { QueuedScan } from "#components/scan/queued-scan";

/** Whether a scan only asks to open its piece; what else waits at such a bench writes. */
export function isLookUp({ request }: QueuedScan): boolean {
  return request === null || request.body === null;
}

/** Whether something written about a piece waits for the server's word. */
export function isWritten(scans: readonly QueuedScan[], plate: string): boolean {
  return scans.some((scan) => scan.text === plate && !isLookUp(scan));
}

/**
 * What was scanned after this one before the server answered it: another piece, which opens in its place, or the same
 * one again.
 */
export function scannedSince(scan: QueuedScan, pending: readonly QueuedScan[]) {
  const later = pending.filter((other) => isLookUp(other) && other.order > scan.order);
  return {
    isOther: later.some(({ text }) => text !== scan.text),
    isSame: later.some(({ text }) => text === scan.text),
  };
}
