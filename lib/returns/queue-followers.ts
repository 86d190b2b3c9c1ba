import { and, eq, gt, inArray, isNull, lt, type SQL } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";

type Queued = { id: string; orderingKey: string };

/**
 * Lays what must follow a message that was not taken no earlier than its next attempt: it could not leave before, and
 * in front of what can it would be looked at in every claim.
 */
export async function layBehind(ctx: Context, message: Queued, nextAttemptAt: Date): Promise<void> {
  await layFollowers(ctx, message, lt(outbox.nextAttemptAt, nextAttemptAt), nextAttemptAt);
}

/** It was taken: the next of its key may leave at once. */
export async function wakeFollowers(ctx: Context, message: Queued): Promise<void> {
  await layFollowers(ctx, message, gt(outbox.nextAttemptAt, ctx.now), ctx.now);
}

/** What somebody else holds just now is left as it is: it comes up by itself within a minute. */
async function layFollowers(
  ctx: Context,
  { id, orderingKey }: Queued,
  which: SQL,
  nextAttemptAt: Date,
): Promise<void> {
  const own = ctx.tx.select({ position: outbox.position }).from(outbox).where(eq(outbox.id, id));
  const followers = ctx.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.orderingKey, orderingKey),
        isNull(outbox.deliveredAt),
        isNull(outbox.leasedUntil),
        gt(outbox.position, own),
        which,
      ),
    )
    .for("update", { skipLocked: true });
  await ctx.tx.update(outbox).set({ nextAttemptAt }).where(inArray(outbox.id, followers));
}
