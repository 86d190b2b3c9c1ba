import { and, between, eq, sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { applicationLimitDays, arrivalLimitDays } from "#lib/domain/clocks";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { clockRuns, lastDayOf, type ReturnClock } from "#lib/returns/running-clocks";

const limitDays = { application: applicationLimitDays, arrival: arrivalLimitDays } as const;

/**
 * For each day on which clocks run out, today first: how many returns, and the declared value of what of them may
 * still be returned, in fen and without freight and insurance. What is late already is in no day.
 */
export async function getClocks(ctx: Context) {
  authorize(ctx, "dashboard.read");
  return { application: await readClock(ctx, "application"), arrival: await readClock(ctx, "arrival") };
}

async function readClock(ctx: Context, clock: ReturnClock) {
  const today = shanghaiDayNumber(ctx.now);
  const until = today + limitDays[clock];
  const running = ctx.tx
    .select({
      id: returns.id,
      listId: returns.listId,
      isClosed: sql<boolean>`${returns.countClosedAt} is not null`.as("is_closed"),
      day: sql<string>`${lastDayOf[clock]}::text`.as("day"),
    })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(between(lastDayOf[clock], dayFromNumber(today), dayFromNumber(until)), clockRuns(ctx, clock)));
  const rows = await ctx.tx.execute<{ day: string; returns: number; fen: number }>(sql`
    with running as materialized ${running}, ${atStake}
    select running.day, count(*)::int as returns, coalesce(round(100 * sum(stake.yuan)), 0)::float8 as fen
    from running left join stake on stake.id = running.id group by running.day`);
  const found = new Map(rows.map((row) => [row.day, row]));
  return Array.from({ length: limitDays[clock] + 1 }, (_, index) => {
    const day = dayFromNumber(today + index);
    const { returns: count = 0, fen: valueFen = 0 } = found.get(day) ?? {};
    return { day, returns: count, valueFen };
  });
}

/** The value at stake of each return of `running`, by line, as `partsAtStake` of the domain takes them. */
const atStake = sql`
  said as (
    select line.return_id, line.gnum, line.announced_qty as qty
    from return_lines line join running on running.id = line.return_id
  ), here as (
    select piece.return_id, piece.gnum, sum(piece.line_qty) as counted,
      coalesce(sum(piece.line_qty) filter (
        where piece.state not in ('moved_out', 'detained')
          and (piece.outcome is null or piece.outcome not in ('move_out', 'detained'))
      ), 0) as kept
    from items piece join running on running.id = piece.return_id
    where piece.state <> 'void' and piece.gnum is not null
    group by piece.return_id, piece.gnum
  ), stake as (
    select running.id, sum(line.total_price / line.qty * (coalesce(here.kept, 0) + case
      when running.is_closed then 0
      else greatest(0, coalesce(said.qty, 0) - coalesce(here.counted, 0)) end)) as yuan
    from said full join here using (return_id, gnum)
    join running on running.id = coalesce(said.return_id, here.return_id)
    join import_list_lines line on line.list_id = running.list_id and line.gnum = coalesce(said.gnum, here.gnum)
    group by running.id
  )`;
