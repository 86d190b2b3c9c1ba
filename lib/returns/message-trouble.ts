import { and, isNotNull, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { answerExpectedHours } from "#lib/domain/loop";
import { supersededBy } from "#lib/returns/superseded-by";

/** Messages the office has neither acknowledged nor rejected. */
export const isOpen = and(isNull(messages.acknowledgedAt), isNull(messages.rejectedAt));

/** Messages that waited longer for their answer than they should have, and that none replaced. */
export function isOverdue(now: Date): SQL | undefined {
  const lastInTime = new Date(now.getTime() - answerExpectedHours * 3_600_000).toISOString();
  const waitsSince = sql`coalesce(${messages.deliveredAt}, ${messages.createdAt})`;
  return and(isOpen, lt(waitsSince, lastInTime), not(supersededBy));
}

/** Messages that need a person: the office said no, or says nothing. */
export function isInTrouble(now: Date): SQL | undefined {
  return or(and(isNotNull(messages.rejectedAt), not(supersededBy)), isOverdue(now));
}
