import { and, count, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { events } from "#db/schema/history";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { eventsFirst } from "#lib/dashboard/events-first";
import { recordedSince } from "#lib/dashboard/recorded-since";
import { type Days, tookStep } from "#lib/dashboard/steps-taken";
import type { DayStep } from "#lib/domain/day-step";
import { shanghaiDay } from "#lib/domain/shanghai";
import { cycleStages, spansOf, type TrendUnit, trendUnits } from "#lib/domain/trend";
import { writtenInDays } from "#lib/returns/written-in-days";

export const GetCycleTimes = z.object({
  stage: z.enum(cycleStages).default("loop").catch("loop"),
  unit: z.enum(trendUnits).default("week").catch("week"),
});

type Times = { from: string; count: number; p50: number | null; p90: number | null };

/**
 * How long half and nine tenths of the pieces waited for a step at most, in hours, for each week or day in which they
 * took it. `loop` is from the first box of a return to the acknowledgement of its completion, for each week or day in
 * which that message was written. A span before the record has no count; one without cases has no times.
 */
export async function getCycleTimes(ctx: Context, { stage, unit }: z.infer<typeof GetCycleTimes>) {
  authorize(ctx, "dashboard.read");
  const today = shanghaiDay(ctx.now);
  const spans = spansOf(unit, today);
  const days = { from: spans[0]?.from ?? today, to: today };
  const rows = stage === "loop" ? await readLoops(ctx, unit, days) : await readWaits(ctx, stage, unit, days);
  const since = await recordedSince(ctx);
  return spans.map(({ from, to }) => {
    const { count: cases = 0, p50 = null, p90 = null } = rows.find((row) => row.from === from) ?? {};
    return { from, to, count: since !== null && to >= since ? cases : null, p50, p90 };
  });
}

/** When the piece of a step came into the state that the step ends; what is received waits since its box arrived. */
const waitsSince = sql`(case when ${events.type} = 'receive' then (
  select box.arrived_at from items piece join parcels box on box.id = piece.parcel_id
  where piece.id = ${events.subjectId}
) else (
  select entry.at from events entry
  where entry.subject_kind = 'item' and entry.subject_id = ${events.subjectId}
    and entry.sequence < ${events.sequence} and entry.to_state = ${events.fromState}
  order by entry.sequence desc limit 1
) end)`;

function readWaits(ctx: Context, step: DayStep, unit: TrendUnit, days: Days): Promise<Times[]> {
  return ctx.tx
    .select({ from: spanOf(unit, events.at), count: count(), ...timesOf(sql`${events.at} - ${waitsSince}`) })
    .from(eventsFirst(ctx, tookStep(step, days)))
    .groupBy(sql`1`);
}

const firstArrival = sql`(
  select min(box.arrived_at) from items piece join parcels box on box.id = piece.parcel_id
  where piece.return_id = ${messages.returnId} and piece.state <> 'void'
)`;

function readLoops(ctx: Context, unit: TrendUnit, days: Days): Promise<Times[]> {
  return ctx.tx
    .select({
      from: spanOf(unit, messages.createdAt),
      count: count(),
      ...timesOf(sql`${messages.acknowledgedAt} - ${firstArrival}`),
    })
    .from(messages)
    .where(and(writtenInDays(days), eq(messages.phase, "completed"), isNotNull(messages.acknowledgedAt)))
    .groupBy(sql`1`);
}

function spanOf(unit: TrendUnit, at: typeof events.at | typeof messages.createdAt): SQL<string> {
  return sql<string>`date_trunc('${sql.raw(unit)}', ${at} at time zone 'Asia/Shanghai')::date::text`;
}

/** Half and nine tenths of the cases took no longer than that many hours. */
function timesOf(took: SQL) {
  const hours = (part: string) => sql<number | null>`round((
    percentile_cont(${sql.raw(part)}) within group (order by extract(epoch from ${took})) / 3600)::numeric, 1)::float8`;
  return { p50: hours("0.5"), p90: hours("0.9") };
}
