import { and, isNotNull, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { answerExpectedHours } from "#lib/domain/loop";
import { supersededBy } from "#lib/returns/superseded-by";

/** Messages the office has neither acknowledged nor rejected. */
export const isOpen = and(isNull(messages.acknowledgedAt), isNull(messages.rejectedAt));

/** Messages that waited longer for their answer than they should have, and that none replaced. */
export function isOverdue(now: Date): SQL | undefined {
  const waitsSince = sql`coalesce(${messages.deliveredAt}, ${messages.createdAt})`;
  const dueAt = sql`coalesce(${messages.answerDueAt}, ${waitsSince} + make_interval(hours => ${answerExpectedHours}))`;
  return and(isOpen, lt(dueAt, now.toISOString()), not(supersededBy));
}

/** Messages that need a person: the office said no, or says nothing. */
export function isInTrouble(now: Date): SQL | undefined {
  return or(and(isNotNull(messages.rejectedAt), not(supersededBy)), isOverdue(now));
}

/** Messages whose office asked something and has no answer yet. */
export const isAsked = sql<boolean>`${messages.id} in (
  select q.message_id from feedback_queries q
  where q.side = 'office'
    and not exists (select from feedback_queries later where later.message_id = q.message_id and later.id > q.id)
)`;
