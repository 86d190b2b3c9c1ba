import { and, eq, gte, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import { feedbackPhases } from "#lib/domain/feedback";
import { type FeedbackState, feedbackStates } from "#lib/domain/feedback-state";
import { answerExpectedHours } from "#lib/domain/loop";
import { supersededBy } from "#lib/returns/superseded-by";

/** `open` is everything that nobody answered yet. */
export const feedbackFilterStates = ["open", ...feedbackStates] as const;

/** The filters of an address; what cannot be read as one filters nothing. */
export const FeedbackFilters = z.object({
  office: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  phase: z.enum(feedbackPhases).optional().catch(undefined),
  state: z.enum(feedbackFilterStates).optional().catch(undefined),
  returnNo: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,60}$/)
    .optional()
    .catch(undefined),
});
export type FeedbackFilters = z.infer<typeof FeedbackFilters>;

/** The rows that pass, as the words of `feedbackState` mean them at `now`. The query joins the return. */
export function passes(filters: FeedbackFilters, now: Date): SQL | undefined {
  return and(
    filters.office ? eq(messages.officeCode, filters.office) : undefined,
    filters.phase ? eq(messages.phase, filters.phase) : undefined,
    filters.returnNo ? eq(returns.returnNo, filters.returnNo) : undefined,
    filters.state ? stateIs(filters.state, now) : undefined,
  );
}

function stateIs(state: FeedbackState | "open", now: Date): SQL | undefined {
  const open = and(isNull(messages.acknowledgedAt), isNull(messages.rejectedAt));
  if (state === "open") return open;
  if (state === "acknowledged") return isNotNull(messages.acknowledgedAt);
  if (state === "rejected") return isNotNull(messages.rejectedAt);
  const lastInTime = new Date(now.getTime() - answerExpectedHours * 3_600_000);
  const inTime = gte(sql`coalesce(${messages.deliveredAt}, ${messages.createdAt})`, lastInTime.toISOString());
  if (state === "overdue") return and(open, not(inTime), not(supersededBy));
  const delivered = state === "delivered" ? isNotNull(messages.deliveredAt) : isNull(messages.deliveredAt);
  return and(open, delivered, sql`(${inTime} or ${supersededBy})`);
}
