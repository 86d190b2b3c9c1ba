import { eq } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages } from "#db/schema/feedback";
import { outbox } from "#db/schema/outbox";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { AppError } from "#lib/errors";
import { lockMessage, noteOnReturn } from "#lib/feedback/record-answer";
import { supersededBy } from "#lib/returns/superseded-by";

export const Redeliver = z.strictObject({ messageId: FeedbackMessageId });

/**
 * Queues a message once more, under the same id and byte for byte the same, because its office has
 * not answered. Refuses what was answered (`already_answered`), and with `message_not_waiting` what
 * was replaced, what lies in an inbox, and while a message of the same subject is on its way: one is
 * in flight at a time.
 */
export async function redeliver(
  ctx: Context,
  { messageId }: z.infer<typeof Redeliver>,
): Promise<{ messageId: string }> {
  authorize(ctx, "feedback.redeliver");
  // The worker takes the queue's row before the message's; so does this.
  const queued = await lockQueue(ctx, messageId);
  const message = await lockMessage(ctx, messageId);
  if (!message) throw new AppError("not_found", { code: messageId });
  if (message.acknowledgedAt || message.rejectedAt) throw new AppError("already_answered");
  const inFlight = queued.some(({ leasedUntil }) => leasedUntil !== null && leasedUntil > ctx.now);
  if (queued.length === 0 || inFlight || (await isSuperseded(ctx, messageId))) {
    throw new AppError("message_not_waiting");
  }
  await ctx.tx
    .update(outbox)
    .set({ deliveredAt: null, leasedUntil: null, nextAttemptAt: ctx.now })
    .where(eq(outbox.id, messageId));
  await noteOnReturn(ctx, message, {
    type: "feedback_redelivered",
    body: { messageId, phase: message.phase },
  });
  ctx.changed.add("feedback");
  return { messageId };
}

async function lockQueue(ctx: Context, messageId: string) {
  const own = ctx.tx.select({ key: outbox.orderingKey }).from(outbox).where(eq(outbox.id, messageId));
  return ctx.tx
    .select({ id: outbox.id, leasedUntil: outbox.leasedUntil })
    .from(outbox)
    .where(eq(outbox.orderingKey, own))
    .orderBy(outbox.position)
    .for("update");
}

async function isSuperseded(ctx: Context, messageId: string): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ supersededBy })
    .from(feedbackMessages)
    .where(eq(feedbackMessages.id, messageId));
  return row?.supersededBy ?? false;
}
