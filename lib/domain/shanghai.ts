const dayMs = 86_400_000;
/** China has kept UTC+8 without summer time since 1991. */
const shanghaiOffsetMs = 8 * 3_600_000;

/** The number of the Shanghai calendar day an instant falls on, counted from 1970-01-01. */
export function shanghaiDayNumber(at: Date): number {
  return Math.floor((at.getTime() + shanghaiOffsetMs) / dayMs);
}

/** The Shanghai calendar day of an instant as `YYYY-MM-DD`. */
export function shanghaiDay(at: Date): string {
  return dayFromNumber(shanghaiDayNumber(at));
}

/** The calendar day with that number as `YYYY-MM-DD`. */
export function dayFromNumber(dayNumber: number): string {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10);
}

/** The number of the calendar day `YYYY-MM-DD`, as `dayFromNumber` writes it. */
export function dayNumber(day: string): number {
  return Date.parse(day) / dayMs;
}

/** The first instant of a Shanghai day. */
export function startOfShanghaiDay(dayNumber: number): Date {
  return new Date(dayNumber * dayMs - shanghaiOffsetMs);
}

/** The first instant after a Shanghai day has ended. */
export function endOfShanghaiDay(dayNumber: number): Date {
  return startOfShanghaiDay(dayNumber + 1);
}
