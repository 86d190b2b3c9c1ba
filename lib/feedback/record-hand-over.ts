import { eq } from "drizzle-orm";
import { z } from "zod";
import { acknowledgements, type FeedbackMessage, feedbackMessages } from "#db/schema/feedback";
import { manualDeliveries } from "#db/schema/rejections";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { AppError } from "#lib/errors";
import { lockMessage, noteOnReturn, recordAnswer } from "#lib/feedback/record-answer";
import { requireAnswerable } from "#lib/feedback/require-answerable";

/** The fields of the form; the ids stand apart by spaces, which no id has. */
export const HandOver = z
  .strictObject({
    messageIds: z
      .string()
      .transform((text) => text.split(" "))
      .pipe(z.array(FeedbackMessageId).min(1).max(200)),
    paperNo: z.string().trim().min(1).max(60),
    handedBy: z.string().trim().min(1).max(60),
    receivedBy: z.string().trim().min(1).max(60),
    handedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    answer: z.enum(["none", "accepted", "rejected"]),
    reason: z.string().trim().max(1000),
  })
  .refine(({ answer, reason }) => answer !== "rejected" || reason !== "", { path: ["reason"] });

const minuteMs = 60_000;

type Paper = {
  of: z.infer<typeof HandOver>;
  photo: { sha256: string; mediaType: string; sizeBytes: number };
};

/**
 * Records that messages were handed over on paper, with the paper's number, who gave it to whom and when, a
 * scan of it, and what the office wrote on it where it did. They count as delivered by hand; the electronic
 * delivery goes on trying, and its answer later agrees, or contradicts and goes to review. The house never
 * answers itself: what the office wrote is entered by a customs officer alone. Refuses messages that are not
 * there, those of an office that is reached over its own wire (`inbox_closed`), and a time that lies ahead or
 * before a message was written (`input_invalid`).
 */
export async function recordHandOver(ctx: Context, { of, photo }: Paper): Promise<{ recorded: number }> {
  const recordedBy = authorize(ctx, "feedback.hand_over");
  if (of.answer !== "none") authorize(ctx, "feedback.answer_on_paper");
  const ids = [...new Set(of.messageIds)].sort();
  for (const id of ids) {
    const message = await lockMessage(ctx, id);
    if (!message) throw new AppError("not_found", { code: id });
    if (of.handedAt > ctx.now || of.handedAt.getTime() < minuteOf(message.createdAt)) {
      throw new AppError("input_invalid", { field: "handedAt", problem: "time" });
    }
    await requireAnswerable(ctx, message);
    await recordOne(ctx, message, recordedBy, { of, photo });
  }
  return { recorded: ids.length };
}

/** People write minutes: what was written and handed over within one is no contradiction. */
function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / minuteMs) * minuteMs;
}

async function recordOne(
  ctx: Context,
  message: FeedbackMessage,
  recordedBy: string,
  { of, photo }: Paper,
): Promise<void> {
  const { paperNo, handedBy, receivedBy, handedAt } = of;
  const reason = of.reason || null;
  const answer = of.answer === "none" ? null : of.answer;
  const [paper] = await ctx.tx
    .insert(manualDeliveries)
    .values({
      messageId: message.id,
      officeCode: message.officeCode,
      paperNo,
      handedBy,
      receivedBy,
      handedAt,
      scanSha256: photo.sha256,
      scanMediaType: photo.mediaType,
      scanSizeBytes: photo.sizeBytes,
      answer,
      reason,
      recordedBy,
      recordedAt: ctx.now,
    })
    .returning({ id: manualDeliveries.id });
  if (!message.deliveredAt) {
    await ctx.tx
      .update(feedbackMessages)
      .set({
        deliveredAt: new Date(Math.max(handedAt.getTime(), message.createdAt.getTime())),
        deliveredVia: "manual",
        answerDueAt: null,
      })
      .where(eq(feedbackMessages.id, message.id));
  }
  const body = { messageId: message.id, phase: message.phase, paperNo, sha256: photo.sha256 };
  await noteOnReturn(ctx, message, { type: "feedback_handed_over", body });
  if (answer && paper) await takeAnswer(ctx, { ...message, deliveredAt: handedAt }, answer, reason, paper.id);
}

/** What stands on the paper is an answer like the electronic one: taken once, and kept for a person where it contradicts. */
async function takeAnswer(
  ctx: Context,
  message: FeedbackMessage,
  answer: "accepted" | "rejected",
  reason: string | null,
  paperId: string,
): Promise<void> {
  const isAnswered = message.acknowledgedAt !== null || message.rejectedAt !== null;
  const agrees = answer === "accepted" ? message.acknowledgedAt !== null : message.rejectedAt !== null;
  if (!isAnswered) {
    const result = answer === "accepted" ? "acknowledged" : "rejected";
    await recordAnswer(ctx, message, { result, reason, by: null, via: "manual" });
  } else if (!agrees) {
    await ctx.tx.insert(acknowledgements).values({
      webhookId: `paper:${paperId}`,
      messageId: message.id,
      officeCode: message.officeCode,
      effect: "review",
      cause: "contradiction",
      body: JSON.stringify({ messageId: message.id, result: answer, reason, paperId }),
      receivedAt: ctx.now,
    });
  }
}
