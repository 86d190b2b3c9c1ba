import { eq } from "drizzle-orm";
import { type FeedbackMessage, feedbackMessages } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { recordReturnFact } from "#lib/returns/record-fact";

type Answer = {
  result: "acknowledged" | "rejected";
  reason: string | null;
  by: string | null;
  via: "wire" | "inbox" | "manual";
};

/** Holds one message while its answer is judged; null when there is none in the actor's scope. */
export async function lockMessage(ctx: Context, messageId: string): Promise<FeedbackMessage | null> {
  const [message] = await ctx.tx
    .select()
    .from(feedbackMessages)
    .where(eq(feedbackMessages.id, messageId))
    .for("update");
  return message ?? null;
}

/** Writes an office's answer to a locked message, and to the history of its return. */
export async function recordAnswer(ctx: Context, message: FeedbackMessage, answer: Answer): Promise<void> {
  const acknowledged = answer.result === "acknowledged";
  // Who answers has received, even when the delivery's own 2xx was lost on its way back.
  const received = message.deliveredAt ? {} : { deliveredAt: ctx.now, deliveredVia: answer.via };
  const said = { ...received, answeredVia: answer.via };
  await ctx.tx
    .update(feedbackMessages)
    .set(
      acknowledged
        ? { ...said, acknowledgedAt: ctx.now, acknowledgedBy: answer.by }
        : { ...said, rejectedAt: ctx.now, rejectionReason: answer.reason },
    )
    .where(eq(feedbackMessages.id, message.id));
  await noteOnReturn(ctx, message, {
    type: acknowledged ? "feedback_acknowledged" : "feedback_rejected",
    body: { messageId: message.id, phase: message.phase, reason: answer.reason },
  });
}

type ReturnNote = Parameters<typeof recordReturnFact>[3];

/** Appends what became of a locked message to the history of its return. */
export async function noteOnReturn(ctx: Context, message: FeedbackMessage, note: ReturnNote): Promise<void> {
  const [owner] = await ctx.tx
    .select()
    .from(returns)
    .where(eq(returns.id, message.returnId))
    .for("no key update");
  if (!owner) throw new Error(`message ${message.id} has no return`);
  await recordReturnFact(ctx, owner, {}, note);
  ctx.changed.add("feedback");
}
