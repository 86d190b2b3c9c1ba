import { count, sql } from "drizzle-orm";
import { z } from "zod";
import { events } from "#db/schema/history";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { recordedSince } from "#lib/dashboard/recorded-since";
import { tookStep } from "#lib/dashboard/steps-taken";
import { daySteps } from "#lib/domain/day-step";
import { dayFromNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { compareThroughput, throughputPeriods } from "#lib/domain/throughput";

export const GetThroughput = z.object({
  step: z.enum(daySteps).default("received").catch("received"),
  period: z.enum(throughputPeriods).default("14").catch("14"),
});

/** How many pieces took a step on each Shanghai day of a period, beside the period before. */
export async function getThroughput(ctx: Context, { step, period }: z.infer<typeof GetThroughput>) {
  authorize(ctx, "dashboard.read");
  const today = shanghaiDay(ctx.now);
  const from = dayFromNumber(shanghaiDayNumber(ctx.now) - 2 * Number(period));
  const day = sql<string>`(${events.at} at time zone 'Asia/Shanghai')::date::text`;
  const rows = await ctx.tx
    .select({ day, pieces: count() })
    .from(events)
    .where(tookStep(step, { from, to: today }))
    .groupBy(sql`1`);
  return compareThroughput({
    counts: new Map(rows.map((row) => [row.day, row.pieces])),
    since: await recordedSince(ctx),
    today,
    period: Number(period),
  });
}
