import { and, eq, gte, inArray, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { stockTakings } from "#db/schema/stock-takings";
import { trainingRuns } from "#db/schema/training-runs";
import type { DestructionStep } from "#lib/domain/destruction-path";
import { passPercent } from "#lib/domain/training";

// Conditions on rows of `batches`, `stock_takings` and `training_runs`, written with the tables' names, because
// Drizzle leaves names out where a query reads one table only.

/** Loads that are sealed and move only once another person has approved them. */
export const waitsForSecondYes = and(
  inArray(batches.outcome, ["destroy", "move_out"]),
  eq(batches.status, "sealed"),
);

/** Whether that person built or sealed a load, or proposed, last settled or last staged a piece of it: as `handsIn` reads it. */
export function hasHandInLoad(userId: string): SQL<boolean> {
  return sql<boolean>`(batches.created_by = ${userId} or batches.sealed_by is not distinct from ${userId}
    or exists (select from items i where i.batch_id = batches.id and i.proposed_by = ${userId})
    or exists (
      select from items i cross join lateral (
        select distinct on (e.type <> 'outcome_settled') e.actor_id from events e
        where e.subject_kind = 'item' and e.subject_id = i.id
          and e.type in ('outcome_settled', 'stage', 'stage_move_out')
        order by e.type <> 'outcome_settled', e.sequence desc
      ) hand
      where i.batch_id = batches.id and hand.actor_id = ${userId}))`;
}

/** Whether that person took one of these steps under the present seal. */
export function tookStep(userId: string, steps: readonly DestructionStep[]): SQL<boolean> {
  return sql<boolean>`exists (select from destruction_steps s where s.batch_id = batches.id
    and s.round = batches.round and s.by = ${userId} and ${inArray(sql`s.step`, [...steps])})`;
}

/** Stock-takings that are counted, as often as they must be, and not signed: as `stepOf` says it. */
export const waitsForSignature = and(
  isNull(stockTakings.signedAt),
  isNotNull(stockTakings.countedAt),
  or(not(sql`${stockTakings.hasDifferences}`), isNotNull(stockTakings.recountedAt)),
);

/** Whether that person had a hand in a count, also one that was taken back. */
export function countedInTaking(userId: string): SQL<boolean> {
  return sql<boolean>`(stock_takings.counted_by is not distinct from ${userId}
    or stock_takings.recounted_by is not distinct from ${userId}
    or exists (select from taking_scans s where s.taking_no = stock_takings.taking_no and s.counted_by = ${userId}))`;
}

/** The last training of people who still learn, passed and signed off by nobody. */
export const waitsForSignOff = and(
  isNull(trainingRuns.signedAt),
  gte(trainingRuns.percent, passPercent),
  sql`exists (select from users u where u.id = training_runs.user_id and u.trainee)`,
  sql`not exists (select from training_runs later
    where later.user_id = training_runs.user_id and later.run_no > training_runs.run_no
      and later.percent >= ${passPercent})`,
);

/** Whether it is that person's own training. */
export function isOwnTraining(userId: string): SQL<boolean> {
  return sql<boolean>`(training_runs.user_id = ${userId})`;
}
