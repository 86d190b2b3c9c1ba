import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockMessage, recordAnswer } from "#lib/feedback/record-answer";

export const AcknowledgeInInbox = z.strictObject({
  messageIds: z.array(z.string().min(1).max(200)).min(1).max(200),
});

/** An officer of the originating office acknowledges messages of the own lists, once each; refuses what is not theirs. */
export async function acknowledgeInInbox(
  ctx: Context,
  input: z.infer<typeof AcknowledgeInInbox>,
): Promise<{ acknowledged: number; already: number }> {
  const userId = authorize(ctx, "feedback.acknowledge");
  let acknowledged = 0;
  for (const messageId of [...new Set(input.messageIds)].sort()) {
    const message = await lockMessage(ctx, messageId);
    if (!message) throw new AppError("not_found", { code: messageId });
    if (message.rejectedAt) throw new AppError("already_answered");
    if (message.acknowledgedAt) continue;
    await recordAnswer(ctx, message, { result: "acknowledged", reason: null, by: userId });
    acknowledged++;
  }
  return { acknowledged, already: input.messageIds.length - acknowledged };
}
