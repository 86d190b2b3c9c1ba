import { z } from "zod";
import { feedbackCorrections } from "#db/schema/rejections";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { carriesOut, changesFacts } from "#lib/domain/rejection";
import { AppError } from "#lib/errors";
import { causeOf, lockRejection } from "#lib/feedback/lock-rejection";
import { piecesToSeeAgain } from "#lib/feedback/pieces-to-see-again";
import { noteOnReturn } from "#lib/feedback/record-answer";

export const ExplainRejection = z.strictObject({
  messageId: FeedbackMessageId,
  explanation: z.string().trim().min(1).max(1000),
});

/**
 * Ends the work on a rejection whose facts stand: what was said is said anew, naming what it replaces, with
 * this explanation, in the same transaction. Only who carries the way out may (`not_permitted`), after a cause
 * was named (`cause_needed`), never in place of an amendment (`way_changes_facts`), and where the goods are to be
 * seen again not before each piece that is here was (`not_seen_again`, with how many and the first plate).
 */
export async function explainRejection(
  ctx: Context,
  { messageId, explanation }: z.infer<typeof ExplainRejection>,
): Promise<{ messageId: string }> {
  const writtenBy = authorize(ctx, "rejection.explain");
  const message = await lockRejection(ctx, messageId);
  const cause = await causeOf(ctx, messageId);
  if (!cause) throw new AppError("cause_needed");
  if (changesFacts(cause.way)) throw new AppError("way_changes_facts");
  if (!carriesOut(ctx.actor.role, cause.way)) {
    throw new AppError("not_permitted", { action: "rejection.explain" });
  }
  const unseen = (await piecesToSeeAgain(ctx, message, cause)).filter(({ seen }) => !seen);
  if (unseen[0]) throw new AppError("not_seen_again", { count: unseen.length, plate: unseen[0].plate });
  const { officeCode, phase, listId } = message;
  const kept = await ctx.tx
    .insert(feedbackCorrections)
    .values({ messageId, officeCode, explanation, writtenBy, writtenAt: ctx.now })
    .onConflictDoNothing()
    .returning({ messageId: feedbackCorrections.messageId });
  // Explained already: the message that says it anew waits for a fact, as an outcome that is being settled.
  if (kept.length === 0) throw new AppError("already_answered");
  const type = "rejection_explained";
  await noteOnReturn(ctx, message, { type, body: { messageId, phase, reason: explanation } });
  ctx.touchedLists.add(listId);
  return { messageId };
}
