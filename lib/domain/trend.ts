import { mondayOf } from "#lib/domain/calendar";
import { type DayStep, daySteps } from "#lib/domain/day-step";
import { dayFromNumber, dayNumber } from "#lib/domain/shanghai";

/** By what a development is told: the last weeks from Monday to Sunday, or the last days; the last has not ended. */
export const trendUnits = ["week", "day"] as const;
export type TrendUnit = (typeof trendUnits)[number];

const spansShown = { week: 8, day: 14 } as const;
const daysOfUnit = { week: 7, day: 1 } as const;

/** Shanghai days `YYYY-MM-DD`, both included. */
type Span = { from: string; to: string };

/** The last weeks or days, the running one last. */
export function spansOf(unit: TrendUnit, today: string): Span[] {
  const days = daysOfUnit[unit];
  const last = dayNumber(unit === "week" ? mondayOf(today) : today);
  return Array.from({ length: spansShown[unit] }, (_, index) => {
    const from = last - days * (spansShown[unit] - 1 - index);
    return { from: dayFromNumber(from), to: dayFromNumber(from + days - 1) };
  });
}

/** What the figures of quality are counted over: the last eight weeks to today. */
export function qualitySpan(today: string): Span {
  return { from: dayFromNumber(dayNumber(today) - 55), to: today };
}

/** What is timed: how long a piece waited for a step, and the whole loop, from the box to the office's answer. */
export const cycleStages = ["loop", ...daySteps] as const satisfies readonly (DayStep | "loop")[];
export type CycleStage = (typeof cycleStages)[number];

/** A part of a whole in per cent with one decimal; null where there is no whole. */
export function sharePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;
}
