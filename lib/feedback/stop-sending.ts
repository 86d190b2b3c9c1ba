import { and, eq, isNull } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { wakeFollowers } from "#lib/returns/queue-followers";

/** Holds a message's place in the queue. Before the message itself is held: the worker takes them in this order. */
export async function holdQueued(ctx: Context, messageId: string): Promise<void> {
  await ctx.tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.id, messageId)).for("update");
}

/**
 * Who answers over the wire has received: a held message whose own 2xx was lost is sent no more, and what follows
 * it may leave at once.
 */
export async function stopSending(ctx: Context, messageId: string): Promise<void> {
  const [stopped] = await ctx.tx
    .update(outbox)
    .set({ deliveredAt: ctx.now, leasedUntil: null, lastProblem: null })
    .where(and(eq(outbox.id, messageId), isNull(outbox.deliveredAt)))
    .returning({ id: outbox.id, orderingKey: outbox.orderingKey });
  if (stopped) await wakeFollowers(ctx, stopped);
}
