import { z } from "zod";
import { dayFromNumber, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";

const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** When an office works: days of the week (Monday is 1) and from when until when, in Shanghai. */
export const WorkingHours = z
  .strictObject({
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    from: TimeOfDay,
    until: TimeOfDay,
  })
  .refine(({ from, until }) => from < until, { path: ["until"] });
export type WorkingHours = z.infer<typeof WorkingHours>;

const minuteMs = 60_000;
/** Day 0, the first of January 1970, was a Thursday. */
const weekdayOfDayZero = 4;

/**
 * The first instant from `at` on at which the office works; `at` itself where it works then, or always does. On days
 * off, which are dates in Shanghai, it does not work whatever its week says.
 */
export function nextOpening(hours: WorkingHours | null, at: Date, daysOff: readonly string[] = []): Date {
  if (!hours) return at;
  const today = shanghaiDayNumber(at);
  // Each day off can take one opening day away, and the week before the next is seven days long.
  for (let day = today; day <= today + 7 * (daysOff.length + 1); day++) {
    if (!hours.days.includes(weekdayOf(day)) || daysOff.includes(dayFromNumber(day))) continue;
    const opens = timeOn(day, hours.from);
    if (at < opens) return opens;
    if (at < timeOn(day, hours.until)) return at;
  }
  throw new Error("an office that works on no day");
}

/** The instant so many hours of work after another; what lies outside the hours or on days off does not count. */
export function addWorkingHours(
  hours: WorkingHours,
  from: Date,
  count: number,
  daysOff: readonly string[] = [],
): Date {
  let at = nextOpening(hours, from, daysOff);
  for (let leftMs = count * 60 * minuteMs; ; ) {
    const closes = timeOn(shanghaiDayNumber(at), hours.until);
    const restMs = closes.getTime() - at.getTime();
    if (leftMs <= restMs) return new Date(at.getTime() + leftMs);
    leftMs -= restMs;
    at = nextOpening(hours, closes, daysOff);
  }
}

function weekdayOf(dayNumber: number): number {
  return ((dayNumber + weekdayOfDayZero - 1) % 7) + 1;
}

function timeOn(dayNumber: number, time: string): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return new Date(startOfShanghaiDay(dayNumber).getTime() + (hour * 60 + minute) * minuteMs);
}
