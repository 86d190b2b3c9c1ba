import { and, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import { type DayStep, stepOfDay } from "#lib/domain/day-step";
import type { Outcome } from "#lib/domain/item";
import { dayNumber, endOfShanghaiDay, startOfShanghaiDay } from "#lib/domain/shanghai";

/** Shanghai days `YYYY-MM-DD`, both included. */
export type Days = { from: string; to: string };

/** The steps with which a piece ends. */
const endings = ["close", "move_out", "detain"] as const;

/** Events of pieces in these days; blocks of one time lie together, so that a few weeks cost no more. */
export function inDays({ from, to }: Days): SQL | undefined {
  return and(
    eq(events.subjectKind, "item"),
    gte(events.at, startOfShanghaiDay(dayNumber(from))),
    lt(events.at, endOfShanghaiDay(dayNumber(to))),
  );
}

/** Events by which pieces took a step in these days, as the day list counts them. */
export function tookStep(step: DayStep, days: Days): SQL | undefined {
  return and(inDays(days), eq(events.type, stepOfDay[step]));
}

/** Events by which pieces ended in these days. */
export function tookEnd(days: Days): SQL | undefined {
  return and(inDays(days), inArray(events.type, [...endings]));
}

/** Of an ending and its piece: it ended so. Who was detained ended so whatever was settled before. */
export function endedAs(outcome: Outcome): SQL | undefined {
  if (outcome === "detained") return eq(events.type, "detain");
  const step = outcome === "move_out" ? "move_out" : "close";
  return and(eq(events.type, step), eq(items.outcome, outcome));
}
