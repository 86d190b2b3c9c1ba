import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import { feedbackPhases } from "#lib/domain/feedback";
import { feedbackStates } from "#lib/domain/feedback-state";
import { isInTrouble, isOpen, isOverdue } from "#lib/returns/message-trouble";

/** `open` is everything that nobody answered yet, `trouble` what needs a person. */
const feedbackFilterStates = ["open", "trouble", ...feedbackStates] as const;

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

function stateIs(state: (typeof feedbackFilterStates)[number], now: Date): SQL | undefined {
  if (state === "open") return isOpen;
  if (state === "trouble") return isInTrouble(now);
  if (state === "acknowledged") return isNotNull(messages.acknowledgedAt);
  if (state === "rejected") return isNotNull(messages.rejectedAt);
  const overdue = isOverdue(now);
  if (state === "overdue") return overdue;
  const delivered = state === "delivered" ? isNotNull(messages.deliveredAt) : isNull(messages.deliveredAt);
  return and(isOpen, delivered, sql`not (${overdue})`);
}
