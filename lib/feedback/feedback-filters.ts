import { and, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages, messageWays } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import { feedbackPhases } from "#lib/domain/feedback";
import { feedbackStates } from "#lib/domain/feedback-state";
import { OfficeCode } from "#lib/domain/office-registry";
import { isAsked, isInTrouble, isOpen, isOverdue } from "#lib/returns/message-trouble";
import { writtenInDays } from "#lib/returns/written-in-days";

/**
 * `open` is everything that nobody answered yet, `trouble` what needs a person, `asked` what an office asked
 * about and the house has not answered; `undelivered`, `reached` and
 * `answered` say only that, whatever else is true of a message.
 */
const feedbackFilterStates = [
  "open",
  "trouble",
  "asked",
  "undelivered",
  "reached",
  "answered",
  ...feedbackStates,
] as const;

/** The filters of an address; what cannot be read as one filters nothing. */
export const FeedbackFilters = z.object({
  office: OfficeCode.optional().catch(undefined),
  phase: z.enum(feedbackPhases).optional().catch(undefined),
  state: z.enum(feedbackFilterStates).optional().catch(undefined),
  via: z.enum(messageWays).optional().catch(undefined),
  /** Written within so many days. */
  days: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional()
    .catch(undefined),
  /** Written in these Shanghai days, both included. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  returnNo: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,60}$/)
    .optional()
    .catch(undefined),
});

const dayMs = 86_400_000;
export type FeedbackFilters = z.infer<typeof FeedbackFilters>;

/** The rows that pass, as the words of `feedbackState` mean them at `now`. The query joins the return. */
export function passes(filters: FeedbackFilters, now: Date): SQL | undefined {
  return and(
    filters.office ? eq(messages.officeCode, filters.office) : undefined,
    filters.phase ? eq(messages.phase, filters.phase) : undefined,
    filters.via ? eq(messages.deliveredVia, filters.via) : undefined,
    filters.days ? gt(messages.createdAt, new Date(now.getTime() - Number(filters.days) * dayMs)) : undefined,
    writtenInDays(filters),
    filters.returnNo ? eq(returns.returnNo, filters.returnNo) : undefined,
    filters.state ? stateIs(filters.state, now) : undefined,
  );
}

function stateIs(state: (typeof feedbackFilterStates)[number], now: Date): SQL | undefined {
  if (state === "open") return isOpen;
  if (state === "trouble") return isInTrouble(now);
  if (state === "asked") return isAsked;
  if (state === "undelivered") return isNull(messages.deliveredAt);
  if (state === "reached") return isNotNull(messages.deliveredAt);
  if (state === "answered") return or(isNotNull(messages.acknowledgedAt), isNotNull(messages.rejectedAt));
  if (state === "acknowledged") return isNotNull(messages.acknowledgedAt);
  if (state === "rejected") return isNotNull(messages.rejectedAt);
  const overdue = isOverdue(now);
  if (state === "overdue") return overdue;
  const delivered = state === "delivered" ? isNotNull(messages.deliveredAt) : isNull(messages.deliveredAt);
  return and(isOpen, delivered, sql`not (${overdue})`);
}
