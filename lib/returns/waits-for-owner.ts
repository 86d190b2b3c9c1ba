import { and, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { ownerReminders } from "#db/schema/owner-reminders";
import { answerableStates } from "#lib/domain/goods-view";
import { silenceCountsBefore } from "#lib/domain/owner-answer";

/** As `ownerAskedAt` of the domain has it. */
const askedAt = sql<Date | null>`case when ${items.disputeUpheldAt} is null then ${items.admittedAt} else ${items.settledAt} end`;

/** Pieces whose owner was asked so long ago that its silence counts as a yes. */
export function isSilenceYes(now: Date, daysOff: readonly string[]): SQL {
  return lt(askedAt, sql.param(silenceCountsBefore(now, daysOff), items.admittedAt));
}

/** Admitted pieces in the house that their owner has neither answered for nor instructed, and whose silence is no yes yet. */
export function waitsForOwner(now: Date, daysOff: readonly string[]): SQL | undefined {
  return and(
    inArray(items.state, [...answerableStates]),
    isNull(items.ownerResponse),
    isNull(items.instructedOutcome),
    or(isNull(askedAt), gte(askedAt, sql.param(silenceCountsBefore(now, daysOff), items.admittedAt))),
  );
}

/** Admitted pieces in the house that nobody holds, nobody settled, and their owner neither answered for nor instructed. */
export const isUndecided = and(
  inArray(items.state, [...answerableStates]),
  isNull(items.ownerResponse),
  isNull(items.instructedOutcome),
  isNull(items.outcome),
  isNotNull(items.admittedAt),
  isNull(items.hold),
);

/** Undecided pieces whose owner was reminded of them. Written with the tables' names. */
export const isReminded = sql<boolean>`(${isUndecided} and exists (
  select from ${ownerReminders} r where r.item_id = items.id
))`;
