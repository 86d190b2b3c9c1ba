import { sql } from "drizzle-orm";
import type { Context } from "#lib/context";
import type { DrawReason } from "#lib/domain/selection/draw-lane";
import { judgeShare, type ShareVerdict } from "#lib/domain/selection/judge-share";
import { comparedSpan } from "#lib/selection/preview-plan";

export type Reality = {
  reason: DrawReason;
  count: number;
  drawn: number;
  /** What the plans of the time asked for, in pieces. */
  expected: number;
  variance: number;
  verdict: ShareVerdict;
  /** Put into another lane by an officer or an instruction. */
  changed: number;
  verified: number;
  /** Withheld or sent back by the officer. */
  found: number;
};

/** The draws of the last thirty days by risk group: how many were drawn, how many should have been, what was found. */
export async function readReality(ctx: Context): Promise<Reality[]> {
  const { after, until } = comparedSpan(ctx.now);
  const rows = await ctx.tx.execute<Omit<Reality, "verdict">>(sql`
    select d.draw_reason as reason, count(*)::int as count,
      count(*) filter (where d.lane = 'in_person')::int as drawn,
      (sum(w.percent) / 100.0)::float as expected,
      sum(w.percent * (100 - w.percent) / 10000.0)::float as variance,
      count(*) filter (where c.changed)::int as changed,
      count(*) filter (where f.verified)::int as verified,
      count(*) filter (where f.found)::int as found
    from draws w
    join lane_decisions d on d.id = w.decision_id
    cross join lateral (
      select count(*) > 0 as verified, coalesce(bool_or(verdict in ('withhold', 'send_back')), false) as found
      from findings where item_id = d.item_id and round = d.round and kind = 'verification'
    ) f
    cross join lateral (
      select count(*) > 0 as changed from lane_decisions later
      where later.item_id = d.item_id and later.round = d.round and later.basis <> 'draw' and later.lane <> d.lane
    ) c
    where w.day > ${after}::date and w.day <= ${until}::date
    group by d.draw_reason`);
  return rows.map((row) => ({ ...row, verdict: judgeShare(row) }));
}
