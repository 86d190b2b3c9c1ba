import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { AppError } from "#lib/errors";
import { lockMessage, recordAnswer } from "#lib/feedback/record-answer";
import { requireAnswerable } from "#lib/feedback/require-answerable";

export const AcknowledgeInInbox = z.strictObject({
  messageIds: z.array(FeedbackMessageId).min(1).max(200),
});

/**
 * An officer of the originating office acknowledges messages of the own lists, once each, all or
 * none. Refuses what is not theirs (`not_found`), what the office rejected (`already_answered`), and
 * what it answers over its own wire (`inbox_closed`).
 */
export async function acknowledgeInInbox(
  ctx: Context,
  input: z.infer<typeof AcknowledgeInInbox>,
): Promise<{ acknowledged: number; already: number }> {
  const userId = authorize(ctx, "feedback.acknowledge");
  const messageIds = [...new Set(input.messageIds)].sort();
  let acknowledged = 0;
  for (const messageId of messageIds) {
    const message = await lockMessage(ctx, messageId);
    if (!message) throw new AppError("not_found", { code: messageId });
    if (message.rejectedAt) throw new AppError("already_answered");
    if (message.acknowledgedAt) continue;
    await requireAnswerable(ctx, message);
    await recordAnswer(ctx, message, { result: "acknowledged", reason: null, by: userId, via: "inbox" });
    acknowledged++;
  }
  return { acknowledged, already: messageIds.length - acknowledged };
}
