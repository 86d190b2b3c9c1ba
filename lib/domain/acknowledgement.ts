import { z } from "zod";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { OfficeCode } from "#lib/domain/office-registry";

const noControlCharacters = /^(?:\P{Cc}|[\t\r\n])*$/u;

/** What an originating office answers, as a signed POST of its own. */
export const Acknowledgement = z.strictObject({
  formatVersion: z.literal("1"),
  messageId: FeedbackMessageId,
  office: OfficeCode,
  result: z.enum(["accepted", "rejected"]),
  reason: z.string().max(1000).regex(noControlCharacters).nullable(),
  /** SHA-256 of the body the office received, in hex: it answers what we said, not what somebody made of it. */
  bodySha256: z.string().regex(/^[0-9a-f]{64}$/),
  receivedAt: z.iso.datetime(),
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;

export type AnsweredMessage = {
  officeCode: string;
  bodySha256: string;
  acknowledgedAt: Date | null;
  rejectedAt: Date | null;
};

/** Why a genuine answer waits for a person. */
const reviewCauses = [
  "unknown_message",
  "foreign_office",
  "other_body",
  "contradiction",
  "id_reused",
] as const;
type ReviewCause = (typeof reviewCauses)[number];

export type AcknowledgementEffect =
  | { effect: "acknowledged" | "rejected" | "repeated" }
  | { effect: "review"; cause: ReviewCause };

/** What a genuine answer does: it is taken once; whatever contradicts is kept for a person and changes nothing. */
export function judgeAcknowledgement(
  answer: Acknowledgement,
  message: AnsweredMessage | null,
): AcknowledgementEffect {
  if (!message) return { effect: "review", cause: "unknown_message" };
  if (message.officeCode !== answer.office) return { effect: "review", cause: "foreign_office" };
  if (message.bodySha256 !== answer.bodySha256) return { effect: "review", cause: "other_body" };
  const accepted = answer.result === "accepted";
  if (accepted ? message.acknowledgedAt : message.rejectedAt) return { effect: "repeated" };
  if (message.acknowledgedAt || message.rejectedAt) return { effect: "review", cause: "contradiction" };
  return { effect: accepted ? "acknowledged" : "rejected" };
}
