import { and, eq, sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { notices } from "#db/schema/notices";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { dayFromNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { mustBeDeclaredToday } from "#lib/returns/must-be-declared-today";
import { clockEndsOn } from "#lib/returns/running-clocks";
import { type Cause, causeOf } from "#lib/returns/write-notices";

/** What must be declared today, and what should have come by yesterday: each once a day, with how many. */
export async function findClocks(ctx: Context): Promise<Cause[]> {
  const today = shanghaiDay(ctx.now);
  const yesterday = dayFromNumber(shanghaiDayNumber(ctx.now) - 1);
  return [
    ...(await once(ctx, "declare_today", today, () => countToDeclare(ctx))),
    ...(await once(ctx, "arrival_passed", yesterday, () => countNeverCome(ctx, yesterday))),
  ];
}

/** Counts only while the day has not been told: the count itself may be long. */
async function once(
  ctx: Context,
  kind: "declare_today" | "arrival_passed",
  day: string,
  countAll: () => Promise<number>,
): Promise<Cause[]> {
  const cause = { kind, mark: day };
  if ((await ctx.tx.$count(notices, eq(notices.cause, causeOf(cause)))) > 0) return [];
  const count = await countAll();
  return count > 0 ? [{ ...cause, facts: { day, count } }] : [];
}

function countToDeclare(ctx: Context): Promise<number> {
  return ctx.tx.$count(returns, mustBeDeclaredToday(ctx.now));
}

/** As the list of returns filters by that day. */
async function countNeverCome(ctx: Context, day: string): Promise<number> {
  const [row] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(eq(importLists.lastArrivalDay, day), clockEndsOn(ctx, "arrival", day)));
  return row?.count ?? 0;
}
