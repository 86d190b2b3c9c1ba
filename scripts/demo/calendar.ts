import { shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import type { Random } from "./random.ts";

export const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A moment of a Shanghai working day, which is called by its number. */
export function inWorkingHours(random: Random, dayNumber: number): Date {
  const minutes = random.int(8 * 60 + 30, 17 * 60);
  return new Date(startOfShanghaiDay(dayNumber).getTime() + minutes * minuteMs + random.int(0, 59) * 1_000);
}

/** Some days later in working hours; on the same day, some time later. */
export function daysLater(random: Random, at: Date, days: number): Date {
  if (days === 0) return minutesLater(random, at, 12, 95);
  return inWorkingHours(random, shanghaiDayNumber(at) + days);
}

export function minutesLater(random: Random, at: Date, least: number, most: number): Date {
  return new Date(at.getTime() + random.int(least, most) * minuteMs + random.int(0, 59) * 1_000);
}
