import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { AppError } from "#lib/errors";
import { lockMessage, recordAnswer } from "#lib/feedback/record-answer";
import { requireAnswerable } from "#lib/feedback/require-answerable";

export const RejectInInbox = z.strictObject({
  messageId: FeedbackMessageId,
  reason: z.string().trim().min(1).max(1000),
});

/**
 * An officer of the originating office rejects a message of an own list, with the reason that the house must
 * answer; its loop is open again. Refuses what is not theirs (`not_found`), what has an answer
 * (`already_answered`), and what is answered over the office's wire (`inbox_closed`).
 */
export async function rejectInInbox(
  ctx: Context,
  { messageId, reason }: z.infer<typeof RejectInInbox>,
): Promise<{ messageId: string }> {
  const userId = authorize(ctx, "feedback.acknowledge");
  const message = await lockMessage(ctx, messageId);
  if (!message) throw new AppError("not_found", { code: messageId });
  if (message.acknowledgedAt || message.rejectedAt) throw new AppError("already_answered");
  await requireAnswerable(ctx, message);
  await recordAnswer(ctx, message, { result: "rejected", reason, by: userId, via: "inbox" });
  return { messageId };
}
