import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { acknowledgements, type FeedbackMessage, feedbackMessages as messages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { feedbackState } from "#lib/domain/feedback-state";
import { feedbackXml } from "#lib/domain/feedback-xml";
import { isAnswerable } from "#lib/domain/inbox";
import { readFeedbackBody } from "#lib/domain/read-feedback-body";
import { AppError } from "#lib/errors";
import { piecesToSeeAgain } from "#lib/feedback/pieces-to-see-again";
import { readAtStake } from "#lib/feedback/read-at-stake";
import { readDealings } from "#lib/feedback/read-dealings";
import { readInbox } from "#lib/feedback/require-answerable";
import { supersededBy } from "#lib/returns/superseded-by";

export const GetFeedback = z.strictObject({ id: FeedbackMessageId });

const attemptsShown = 100;

/**
 * One message: what it says and its very text, its revisions, every attempt to deliver it (the last
 * hundred), and every answer that came for it. Who is not entitled to answers gets none of them.
 */
export async function getFeedback(ctx: Context, { id }: z.infer<typeof GetFeedback>) {
  authorize(ctx, "feedback.read");
  const [row] = await ctx.tx
    .select({
      message: messages,
      supersededBy,
      officeName: offices.nameZh,
      returnNo: returns.returnNo,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      acknowledgedByName: users.name,
    })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .innerJoin(importLists, eq(importLists.id, messages.listId))
    .leftJoin(offices, eq(offices.code, messages.officeCode))
    .leftJoin(users, eq(users.id, messages.acknowledgedBy))
    .where(eq(messages.id, id));
  if (!row) throw new AppError("not_found", { code: id });
  const { message, supersededBy: superseded, ...names } = row;
  const dealings = await readDealings(ctx, id);
  const [cause] = dealings.causes;
  const atStake = await readAtStake(ctx, [{ ...names, returnId: message.returnId }]);
  return {
    ...message,
    ...names,
    ...atStake({ ...names, returnId: message.returnId }),
    superseded,
    state: feedbackState({ ...message, supersededBy: superseded }, ctx.now),
    said: readFeedbackBody(message.body),
    revisions: await readRevisions(ctx, message),
    delivery: await readDelivery(ctx, id),
    sentAs: message.format === "xml" ? feedbackXml(message.body) : null,
    isAnswerable: isAnswerable(await readInbox(ctx, message.officeCode), message, ctx.now),
    ...dealings,
    seeAgain: cause ? await piecesToSeeAgain(ctx, message, cause) : [],
    answers: await ctx.tx
      .select({
        id: acknowledgements.id,
        effect: acknowledgements.effect,
        cause: acknowledgements.cause,
        officeCode: acknowledgements.officeCode,
        receivedAt: acknowledgements.receivedAt,
      })
      .from(acknowledgements)
      .where(eq(acknowledgements.messageId, id))
      .orderBy(desc(acknowledgements.receivedAt)),
  };
}

async function readRevisions(ctx: Context, { subjectKey, phase }: FeedbackMessage) {
  return ctx.tx
    .select({ id: messages.id, sequence: messages.sequence, createdAt: messages.createdAt })
    .from(messages)
    .where(and(eq(messages.subjectKey, subjectKey), eq(messages.phase, phase)))
    .orderBy(messages.sequence);
}

/** Null for a message that lies in the office's inbox. */
async function readDelivery(ctx: Context, id: string) {
  const [queued] = await ctx.tx
    .select({
      attempts: outbox.attempts,
      deliveredAt: outbox.deliveredAt,
      nextAttemptAt: outbox.nextAttemptAt,
    })
    .from(outbox)
    .where(eq(outbox.id, id));
  if (!queued) return null;
  const tries = await ctx.tx
    .select({
      id: outboxAttempts.id,
      startedAt: outboxAttempts.startedAt,
      durationMs: outboxAttempts.durationMs,
      status: outboxAttempts.status,
      problem: outboxAttempts.problem,
    })
    .from(outboxAttempts)
    .where(eq(outboxAttempts.outboxId, id))
    .orderBy(desc(outboxAttempts.startedAt))
    .limit(attemptsShown);
  return { ...queued, tries };
}
