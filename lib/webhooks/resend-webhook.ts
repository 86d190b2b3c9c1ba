import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "#db/schema/outbox";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ownerOfDestination } from "#lib/domain/owner-reminder";
import { AppError } from "#lib/errors";
import { lockEndpoint, requireWired } from "#lib/webhooks/lock-endpoint";

export const MessageId = z.string().regex(/^[\x21-\x7e]{1,200}$/);

export const ResendWebhook = z.strictObject({ messageId: MessageId });

/**
 * Queues one message to an owner once more, byte for byte the same under the same `webhook-id`, whether it was taken
 * or not. Refuses `endpoint_refused` where no address is set, and while it is on its way `message_not_waiting`.
 */
export async function resendWebhook(
  ctx: Context,
  { messageId }: z.infer<typeof ResendWebhook>,
): Promise<{ messageId: string }> {
  authorize(ctx, "webhook.manage");
  const isMessage = and(eq(outbox.id, messageId), eq(outbox.channel, "owner"));
  const [message] = await ctx.tx.select({ destination: outbox.destination }).from(outbox).where(isMessage);
  if (!message) throw new AppError("not_found", { code: messageId });
  requireWired(await lockEndpoint(ctx, ownerOfDestination(message.destination)));
  await withAllInSight(ctx.tx, ctx.actor.scope, () => queueAgain(ctx, messageId));
  ctx.changed.add("items");
  return { messageId };
}

async function queueAgain(ctx: Context, messageId: string): Promise<void> {
  const [held] = await ctx.tx
    .select({ leasedUntil: outbox.leasedUntil })
    .from(outbox)
    .where(eq(outbox.id, messageId))
    .for("update");
  if (held?.leasedUntil && held.leasedUntil > ctx.now) throw new AppError("message_not_waiting");
  await ctx.tx
    .update(outbox)
    .set({ deliveredAt: null, leasedUntil: null, nextAttemptAt: ctx.now })
    .where(eq(outbox.id, messageId));
}
