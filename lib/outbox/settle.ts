import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { outbox, outboxAttempts, outboxDestinations } from "#db/schema/outbox";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { destinationPauseMs, retryDelayMs } from "#lib/outbox/backoff";
import { channels } from "#lib/outbox/channels";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { destinationTroubles, type SendOutcome } from "#lib/outbox/send-outcome";
import { layBehind, wakeFollowers } from "#lib/returns/queue-followers";

export type Settlement = {
  message: ClaimedMessage;
  outcome: SendOutcome;
  startedAt: Date;
  /** Between 0 and 1: keeps messages from coming back in step. */
  random: number;
};

/**
 * Records an attempt and what follows from it: delivered, or when to try again. A delivery counts
 * even when the lease has passed to another worker meanwhile; a failure then does not.
 */
export async function settle(ctx: Context, settlement: Settlement): Promise<void> {
  authorizeSystem(ctx);
  const { message, outcome, startedAt } = settlement;
  const problem = problemText(outcome);
  await ctx.tx.insert(outboxAttempts).values({
    outboxId: message.id,
    startedAt,
    durationMs: outcome.durationMs,
    status: outcome.status,
    problem,
  });
  if (outcome.delivered) await settleDelivered(ctx, message);
  else await settleFailed(ctx, settlement, problem);
  ctx.changed.add(channels[message.channel].topic);
}

async function settleDelivered(ctx: Context, message: ClaimedMessage): Promise<void> {
  // What names a person is kept once: its document has it, sealed.
  const kept = message.sealed ? { body: null } : {};
  const [first] = await ctx.tx
    .update(outbox)
    .set({ deliveredAt: ctx.now, leasedUntil: null, lastProblem: null, ...kept })
    .where(and(eq(outbox.id, message.id), isNull(outbox.deliveredAt)))
    .returning({ id: outbox.id });
  if (first) {
    await channels[message.channel].onDelivered(ctx, message);
    await wakeFollowers(ctx, message);
  }
  const [recovered] = await ctx.tx
    .update(outboxDestinations)
    .set({ consecutiveFailures: 0, openUntil: null })
    .where(
      and(
        eq(outboxDestinations.destination, message.destination),
        gt(outboxDestinations.consecutiveFailures, 0),
      ),
    )
    .returning({ destination: outboxDestinations.destination });
  if (recovered) await wakeDestination(ctx, message.destination);
}

/** It answers again: what waits for it need not sit out its own pause. What somebody claims just now is awake. */
async function wakeDestination(ctx: Context, destination: string): Promise<void> {
  const asleep = ctx.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.destination, destination),
        isNull(outbox.deliveredAt),
        gt(outbox.nextAttemptAt, ctx.now),
        isNull(outbox.leasedUntil),
      ),
    )
    .for("update", { skipLocked: true });
  await ctx.tx.update(outbox).set({ nextAttemptAt: ctx.now }).where(inArray(outbox.id, asleep));
}

async function settleFailed(ctx: Context, settlement: Settlement, problem: string | null): Promise<void> {
  const { message, outcome, random } = settlement;
  const delayMs = retryDelayMs(message.attempts, outcome.retryAfterMs, random);
  const wanted = new Date(ctx.now.getTime() + delayMs);
  const { earliest } = channels[message.channel];
  const nextAttemptAt = earliest ? await earliest(ctx, message.destination, wanted) : wanted;
  const [own] = await ctx.tx
    .update(outbox)
    .set({ nextAttemptAt, leasedUntil: null, lastProblem: problem })
    .where(and(eq(outbox.id, message.id), eq(outbox.attempts, message.attempts), isNull(outbox.deliveredAt)))
    .returning({ id: outbox.id });
  if (own) await layBehind(ctx, message, nextAttemptAt);
  if (outcome.trouble && destinationTroubles.includes(outcome.trouble)) {
    await countFailure(ctx, message.destination);
  }
}

async function countFailure(ctx: Context, destination: string): Promise<void> {
  const [row] = await ctx.tx
    .insert(outboxDestinations)
    .values({ destination, consecutiveFailures: 1 })
    .onConflictDoUpdate({
      target: outboxDestinations.destination,
      set: { consecutiveFailures: sql`${outboxDestinations.consecutiveFailures} + 1` },
    })
    .returning({ failures: outboxDestinations.consecutiveFailures });
  const pauseMs = destinationPauseMs(row?.failures ?? 0);
  if (pauseMs === null) return;
  await ctx.tx
    .update(outboxDestinations)
    .set({ openUntil: new Date(ctx.now.getTime() + pauseMs) })
    .where(eq(outboxDestinations.destination, destination));
}

/** The kind of trouble, and after a colon the receiver's own words. */
function problemText({ trouble, words }: SendOutcome): string | null {
  if (trouble === null) return null;
  return words ? `${trouble}: ${words}` : trouble;
}
