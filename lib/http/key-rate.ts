/** So many requests of one key in one window; whoever reads in pages of fifty stays far below. */
export const requestsAtMost = 600;
const windowMs = 60_000;
/** Windows that are over are let go of beyond so many, so that the table never outgrows the keys of a minute. */
const keptAtMost = 1_000;

type Window = { endsAt: number; used: number };
/** Where a key stands in its window after a request; `isOver` for one request too many. */
export type KeyTurn = { remaining: number; resetSeconds: number; isOver: boolean };

const windows = new Map<string, Window>();

/**
 * Counts one request of a key at `now` (milliseconds). Only keys that are genuine come here. It is counted in the
 * process and not in the database, so that reading writes nothing: the house has one web server, and each of several
 * would count for itself.
 */
export function takeTurn(keyId: string, now: number): KeyTurn {
  const known = windows.get(keyId);
  const window = known && known.endsAt > now ? known : { endsAt: now + windowMs, used: 0 };
  window.used += 1;
  if (window !== known) {
    if (windows.size >= keptAtMost) forgetEnded(now);
    windows.set(keyId, window);
  }
  return {
    remaining: Math.max(0, requestsAtMost - window.used),
    resetSeconds: Math.ceil((window.endsAt - now) / 1_000),
    isOver: window.used > requestsAtMost,
  };
}

function forgetEnded(now: number): void {
  for (const [keyId, { endsAt }] of windows) if (endsAt <= now) windows.delete(keyId);
}

/** As the IETF's draft of RateLimit header fields writes it, and when to come again for who came too often. */
export function rateHeaders({ remaining, resetSeconds, isOver }: KeyTurn): Record<string, string> {
  return {
    "ratelimit-policy": `"key";q=${requestsAtMost};w=${windowMs / 1_000}`,
    ratelimit: `"key";r=${remaining};t=${resetSeconds}`,
    ...(isOver && { "retry-after": String(resetSeconds) }),
  };
}
