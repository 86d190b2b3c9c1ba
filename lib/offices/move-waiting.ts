import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import { answerDueAt } from "#lib/domain/loop";
import type { OfficeSettings } from "#lib/domain/office-registry";
import { nextOpening } from "#lib/domain/working-hours";

/**
 * Has what waits for an office follow its new settings: it lies in the inbox where the endpoint was taken away, leaves
 * when the office takes messages now, and its silence alarms by the hours that hold now.
 */
export async function moveWaiting(
  ctx: Context,
  code: string,
  before: OfficeSettings,
  wanted: OfficeSettings,
): Promise<void> {
  if (before.endpoint !== null && wanted.endpoint === null) await moveToInbox(ctx, code);
  if (openingOf(before) !== openingOf(wanted)) await moveAttempts(ctx, code, wanted);
  if (canonicalJson(before.hours) !== canonicalJson(wanted.hours)) await moveAlarms(ctx, code, wanted);
}

/** The hours in which messages leave. */
function openingOf({ hours, deliverInHours }: OfficeSettings): string {
  return canonicalJson(deliverInHours ? hours : null);
}

async function moveToInbox(ctx: Context, code: string): Promise<void> {
  await ctx.tx
    .update(outbox)
    .set({ deliveredAt: ctx.now, leasedUntil: null, lastProblem: "moved_to_inbox" })
    .where(and(eq(outbox.destination, code), isNull(outbox.deliveredAt)));
  await ctx.tx
    .update(messages)
    .set({ deliveredAt: ctx.now, deliveredVia: "inbox" })
    .where(and(eq(messages.officeCode, code), isNull(messages.deliveredAt)));
}

/** None before the office opens, where it says so; none later than that because of hours that no longer hold. */
async function moveAttempts(ctx: Context, code: string, { hours, deliverInHours }: OfficeSettings) {
  const nextAttemptAt = deliverInHours ? nextOpening(hours, ctx.now) : ctx.now;
  const waiting = and(eq(outbox.destination, code), isNull(outbox.deliveredAt));
  await ctx.tx
    .update(outbox)
    .set({ nextAttemptAt })
    .where(and(waiting, gt(outbox.nextAttemptAt, nextAttemptAt)));
  if (!deliverInHours) return;
  await ctx.tx
    .update(outbox)
    .set({ nextAttemptAt })
    .where(and(waiting, lt(outbox.nextAttemptAt, nextAttemptAt)));
}

async function moveAlarms(ctx: Context, code: string, { hours }: OfficeSettings): Promise<void> {
  const open = await ctx.tx
    .select({ id: messages.id, deliveredAt: messages.deliveredAt, createdAt: messages.createdAt })
    .from(messages)
    .where(and(eq(messages.officeCode, code), isNull(messages.acknowledgedAt), isNull(messages.rejectedAt)));
  const due = open.map(({ id, deliveredAt, createdAt }) => ({
    id,
    at: hours && answerDueAt(deliveredAt ?? createdAt, hours).toISOString(),
  }));
  await ctx.tx.execute(sql`
    update feedback_messages m set answer_due_at = d.at
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as d (id text, at timestamptz)
    where m.id = d.id`);
}
