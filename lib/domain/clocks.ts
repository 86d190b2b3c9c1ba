import { dayFromNumber, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";

/** GACC 2020 No. 45: the application is made within 30 days of the list's release. */
export const applicationLimitDays = 30;
/** GACC 2020 No. 45: the goods reach the zone within 45 days of the list's release. */
export const arrivalLimitDays = 45;

export type Clock =
  | { state: "not_decidable" }
  | { state: "running"; lastDay: string; daysLeft: number }
  | { state: "kept"; lastDay: string }
  | { state: "late"; lastDay: string; daysLate: number };

/**
 * Judges one legal clock. Both count Shanghai calendar days from the list's release, the day of
 * release itself not counted; the last day is lawful to its last second.
 */
function judgeClock(releasedAt: Date | null, stoppedAt: Date | null, now: Date, limitDays: number): Clock {
  if (!releasedAt) return { state: "not_decidable" };
  const lastDayNumber = shanghaiDayNumber(releasedAt) + limitDays;
  const lastDay = dayFromNumber(lastDayNumber);
  const daysLeft = lastDayNumber - shanghaiDayNumber(stoppedAt ?? now);
  if (daysLeft < 0) return { state: "late", lastDay, daysLate: -daysLeft };
  return stoppedAt ? { state: "kept", lastDay } : { state: "running", lastDay, daysLeft };
}

/** What was released before this instant is too late today for a clock of so many days. */
export function earliestRelease(now: Date, limitDays: number): Date {
  return startOfShanghaiDay(shanghaiDayNumber(now) - limitDays);
}

/** The clock that an accepted application stops. */
export function applicationClock(releasedAt: Date | null, acceptedAt: Date | null, now: Date): Clock {
  return judgeClock(releasedAt, acceptedAt, now, applicationLimitDays);
}

/** The clock that the arrival scan at the dock stops. */
export function arrivalClock(releasedAt: Date | null, arrivedAt: Date | null, now: Date): Clock {
  return judgeClock(releasedAt, arrivedAt, now, arrivalLimitDays);
}
