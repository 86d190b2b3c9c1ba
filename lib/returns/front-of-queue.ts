import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { frontDays } from "#lib/domain/clocks";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { binding } from "#lib/returns/binding";

/**
 * The head of every queue's order: what must be applied for within five days stands in front, the nearest last
 * day first, unless its clock was stopped; all else follows in the queue's own order. What `daysAtFront` says
 * of one clock, said of rows.
 */
export function frontOfQueue(now: Date, lastDay: SQLWrapper, stoppedAt: SQLWrapper = sql`null`): SQL {
  const today = shanghaiDayNumber(now);
  return sql`case when ${stoppedAt} is null
    and ${lastDay}::date between ${dayFromNumber(today)}::date and ${dayFromNumber(today + frontDays)}::date
    then ${lastDay}::date else 'infinity'::date end`;
}

/** Of rows of `returns`: when the clock stopped by an application made ahead of the pieces; null without one. */
export const appliedAheadAt = sql<Date | null>`(
  select max(ahead.clock_stopped_at) from applications ahead
  where ahead.return_id = returns.id and ahead.pre_declared
    and ahead.status in (${binding})
)`;
