import { dayNumber, shanghaiDayNumber } from "#lib/domain/shanghai";

/** GACC 2020 No. 45: the application is made within 30 days of the list's release. */
export const applicationLimitDays = 30;
/** GACC 2020 No. 45: the goods reach the zone within 45 days of the list's release. */
export const arrivalLimitDays = 45;

/**
 * The last lawful days of an import list as `YYYY-MM-DD` in Shanghai, fixed by the rules in force at its
 * release; null while it is not released.
 */
export type LastDays = { lastApplicationDay: string | null; lastArrivalDay: string | null };

/** The last days of what has no list, or none that is released. */
export const noLastDays: LastDays = { lastApplicationDay: null, lastArrivalDay: null };

/** The last days of a list that may be missing, and nothing else of it. */
export function lastDaysOf(list: LastDays | null | undefined): LastDays {
  const { lastApplicationDay, lastArrivalDay } = list ?? noLastDays;
  return { lastApplicationDay, lastArrivalDay };
}

export type Clock =
  | { state: "not_decidable" }
  | { state: "running"; lastDay: string; daysLeft: number }
  | { state: "kept"; lastDay: string }
  | { state: "late"; lastDay: string; daysLate: number };

/**
 * Judges one legal clock by its last day, which is lawful to its last second in Shanghai: stopped by then
 * it is kept for good, else it runs, and is late from the next day on.
 */
export function judgeClock(lastDay: string | null, stoppedAt: Date | null, now: Date): Clock {
  if (lastDay === null) return { state: "not_decidable" };
  const daysLeft = dayNumber(lastDay) - shanghaiDayNumber(stoppedAt ?? now);
  if (daysLeft < 0) return { state: "late", lastDay, daysLate: -daysLeft };
  return stoppedAt ? { state: "kept", lastDay } : { state: "running", lastDay, daysLeft };
}

/**
 * From the 25th of the 30 days on, five before the last, what stands in no application goes to the front of
 * every queue.
 */
export const frontDays = 5;

/** The days left of what goes to the front by this clock; null for all else, and for what is late already. */
export function daysAtFront(clock: Clock): number | null {
  return clock.state === "running" && clock.daysLeft <= frontDays ? clock.daysLeft : null;
}
