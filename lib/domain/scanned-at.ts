/** What waited no longer than any request does was scanned when it is heard. */
const shortestWaitMs = 1000;
/** How long a scan may have waited and still count from when it was made: a shift without network. */
const longestWaitMs = 12 * 60 * 60_000;

/**
 * When a scan was made that is heard only now: by how long it waited, as its bench measured it on one clock, so that
 * a bench whose clock is wrong tells no wrong time. One that waited longer than a shift counts from when it is heard.
 */
export function scannedAt(waitedMs: number | null, heardAt: Date): Date {
  if (waitedMs === null || waitedMs < shortestWaitMs || waitedMs > longestWaitMs) return heardAt;
  return new Date(heardAt.getTime() - waitedMs);
}

/** What a bench says of how long a scan waited; null for nothing sensible. */
export function readWaited(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
