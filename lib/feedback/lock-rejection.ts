import { desc, eq } from "drizzle-orm";
import { type FeedbackMessage, feedbackMessages } from "#db/schema/feedback";
import { feedbackCauses } from "#db/schema/rejections";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockMessage } from "#lib/feedback/record-answer";
import { supersededBy } from "#lib/returns/superseded-by";

/**
 * Holds a rejected message that none has replaced yet. Refuses `not_found`, `not_rejected`, and
 * `message_replaced`.
 */
export async function lockRejection(ctx: Context, messageId: string): Promise<FeedbackMessage> {
  const message = await lockMessage(ctx, messageId);
  if (!message) throw new AppError("not_found", { code: messageId });
  if (!message.rejectedAt) throw new AppError("not_rejected");
  const [row] = await ctx.tx
    .select({ supersededBy })
    .from(feedbackMessages)
    .where(eq(feedbackMessages.id, messageId));
  if (row?.supersededBy) throw new AppError("message_replaced");
  return message;
}

/** What a rejection is held to come from now; null while nobody said. */
export async function causeOf(ctx: Context, messageId: string) {
  const [cause] = await ctx.tx
    .select({ cause: feedbackCauses.cause, way: feedbackCauses.way, at: feedbackCauses.decidedAt })
    .from(feedbackCauses)
    .where(eq(feedbackCauses.messageId, messageId))
    .orderBy(desc(feedbackCauses.id))
    .limit(1);
  return cause ?? null;
}
