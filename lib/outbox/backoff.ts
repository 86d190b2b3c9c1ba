const firstDelayMs = 1_000;
const longestDelayMs = 60_000;
const longestRetryAfterMs = 3_600_000;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** So many failures in a row, and a destination rests: more than chance gives one that fails now and then. */
export const failuresBeforePause = 5;

/**
 * How long a message waits after its n-th failed attempt: doubling, capped at a minute, between
 * half and all of it so that messages do not come back in step; never sooner than the receiver
 * asked for, at most an hour. It never ends: a message is sent until it is taken.
 * @param random between 0 and 1.
 */
export function retryDelayMs(attempts: number, retryAfterMs: number | null, random: number): number {
  const doubled = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 16));
  const jittered = Math.round(doubled * (0.5 + random / 2));
  return Math.max(jittered, Math.min(retryAfterMs ?? 0, longestRetryAfterMs));
}

/** How long nothing at all is sent to a destination after so many failures in a row; null below five. */
export function destinationPauseMs(consecutiveFailures: number): number | null {
  if (consecutiveFailures < failuresBeforePause) return null;
  return Math.min(
    longestPauseMs,
    firstPauseMs * 2 ** Math.min(consecutiveFailures - failuresBeforePause, 16),
  );
}

/** The wait that a `Retry-After` header asks for, in seconds or as a date; null when it cannot be read. */
export function readRetryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
