/** The time of which so large a share of the times is no longer; not a number where there is none. */
export function timeAt(share: number, times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** Milliseconds: half of the parcels at the receiving bench, and 95 in 100 scans, take no longer. */
export const dayGoals = { parcelMs: 1_500, scanMs: 150 } as const;

/** In words, what a day missed. Scans count only where one is strict: their goal is that of a warehouse's machine. */
export function missedGoals(
  day: { parcelsMs: readonly number[]; scansMs: readonly number[] },
  isStrict: boolean,
): string[] {
  const parcelMs = timeAt(0.5, day.parcelsMs);
  const scanMs = timeAt(0.95, day.scansMs);
  const missed: string[] = [];
  if (!(parcelMs <= dayGoals.parcelMs)) {
    missed.push(
      `Half of the parcels waited ${parcelMs.toFixed(0)} ms or more, not ${dayGoals.parcelMs} at most.`,
    );
  }
  if (isStrict && !(scanMs <= dayGoals.scanMs)) {
    missed.push(`95 in 100 scans took up to ${scanMs.toFixed(0)} ms, not ${dayGoals.scanMs} at most.`);
  }
  return missed;
}
