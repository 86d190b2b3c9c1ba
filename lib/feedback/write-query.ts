import { z } from "zod";
import { feedbackQueries } from "#db/schema/rejections";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { AppError } from "#lib/errors";
import { lockMessage, noteOnReturn } from "#lib/feedback/record-answer";

export const WriteQuery = z.strictObject({
  messageId: FeedbackMessageId,
  note: z.string().trim().min(1).max(2000),
});

/**
 * A question about a message, or its answer: an office and the house write to each other, and nothing of it
 * is ever changed. It answers no message: that stays an act of its own. Refuses what is not theirs (`not_found`).
 */
export async function writeQuery(
  ctx: Context,
  { messageId, note }: z.infer<typeof WriteQuery>,
): Promise<{ messageId: string }> {
  const writtenBy = authorize(ctx, "feedback.converse");
  const message = await lockMessage(ctx, messageId);
  if (!message) throw new AppError("not_found", { code: messageId });
  const side = ctx.actor.scope === "office" ? "office" : "house";
  const { officeCode, phase } = message;
  await ctx.tx
    .insert(feedbackQueries)
    .values({ messageId, officeCode, side, words: note, writtenBy, writtenAt: ctx.now });
  const type = side === "office" ? "feedback_asked" : "feedback_told";
  await noteOnReturn(ctx, message, { type, body: { messageId, phase, reason: note } });
  return { messageId };
}
