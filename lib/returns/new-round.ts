import type { LockedItem } from "#lib/returns/lock-item";

/**
 * What a new round of looking at a piece begins with: neither a finding nor an officer's verdict, for
 * both are of the goods as they were seen before, nor a lane. The database refuses a round that keeps its verdict.
 */
export function newRound({ round }: LockedItem) {
  return { round: round + 1, verdict: null, verifiedAt: null, lane: null, laneBasis: null } as const;
}
