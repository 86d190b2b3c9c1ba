import { z } from "zod";
import { FeedbackMessageId, feedbackPhases } from "#lib/domain/feedback";
import { feedbackStates } from "#lib/domain/feedback-state";
import { AfterMessage, Instant, Next } from "#lib/domain/machine/paging";
import { officeFormats } from "#lib/domain/office-registry";

export const AskFeedbacks = z.strictObject({
  phase: z.enum(feedbackPhases).optional(),
  state: z.enum(feedbackStates).optional(),
  returnNo: z
    .string()
    .regex(/^[\x21-\x7e]{1,60}$/)
    .optional(),
  after: AfterMessage,
});
export type AskFeedbacks = z.infer<typeof AskFeedbacks>;

export const AskFeedback = z.strictObject({ messageId: FeedbackMessageId });

const head = {
  messageId: z.string(),
  officeCode: z.string(),
  returnNo: z.string(),
  phase: z.enum(feedbackPhases),
  sequence: z.int().min(1),
  final: z.boolean(),
  superseded: z.boolean(),
  state: z.enum(feedbackStates),
  createdAt: Instant,
  deliveredAt: Instant.nullable(),
  acknowledgedAt: Instant.nullable(),
  rejectedAt: Instant.nullable(),
};

/** A page of feedback messages. */
export const FeedbackPage = z.strictObject({ messages: z.array(z.strictObject(head)), next: Next });
export type FeedbackPage = z.infer<typeof FeedbackPage>;

/** One feedback message with its very text. */
export const FeedbackFile = z.strictObject({
  ...head,
  format: z.enum(officeFormats),
  body: z.string(),
  bodySha256: z.string(),
});
export type FeedbackFile = z.infer<typeof FeedbackFile>;
