import { asc, eq, inArray } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { outboxAttempts } from "#db/schema/outbox";
import { feedbackQueries } from "#db/schema/rejections";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { feedbackState } from "#lib/domain/feedback-state";
import { feedbackXml } from "#lib/domain/feedback-xml";
import { readFeedbackBody } from "#lib/domain/read-feedback-body";
import { readLoopFacts } from "#lib/returns/loop-facts";
import { supersededBy } from "#lib/returns/superseded-by";

/**
 * Every message about one return in the order they were written: the very text that travels, what it says of tax,
 * each attempt to deliver it, what was asked about it, and how it was answered. None for a return out of sight.
 */
export async function readMessagesOfReturn(ctx: Context, returnNo: string) {
  authorize(ctx, "feedback.read");
  const ids = await messageIdsOf(ctx, returnNo);
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ message: messages, supersededBy })
    .from(messages)
    .where(inArray(messages.id, ids))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  const attempts = await readAttempts(ctx, ids);
  const queries = await readQueries(ctx, ids);
  return rows.map(({ message, supersededBy: superseded }) => {
    const { id, phase, sequence, supersedes, final, format, bodySha256, wireSha256 } = message;
    const { createdAt, deliveredAt, deliveredVia, acknowledgedAt, rejectedAt } = message;
    return {
      ...{ id, phase, sequence, supersedes, superseded, final, format, bodySha256, wireSha256 },
      ...{ createdAt, deliveredAt, deliveredVia, acknowledgedAt, rejectedAt },
      state: feedbackState({ ...message, supersededBy: superseded }, ctx.now),
      rejectionReason: message.rejectionReason,
      answeredVia: message.answeredVia,
      tax: readFeedbackBody(message.body).tax,
      attempts: attempts.filter(({ messageId }) => messageId === id).map(({ messageId, ...row }) => row),
      queries: queries.filter(({ messageId }) => messageId === id).map(({ messageId, ...row }) => row),
      text: format === "xml" ? feedbackXml(message.body) : message.body,
    };
  });
}

async function messageIdsOf(ctx: Context, returnNo: string): Promise<string[]> {
  const [owner] = await ctx.tx.select({ id: returns.id }).from(returns).where(eq(returns.returnNo, returnNo));
  if (!owner) return [];
  const facts = (await readLoopFacts(ctx, [owner.id])).get(owner.id);
  return (facts?.messages ?? []).map(({ id }) => id);
}

function readAttempts(ctx: Context, ids: string[]) {
  const { outboxId: messageId, startedAt, durationMs, status, problem } = outboxAttempts;
  return ctx.tx
    .select({ messageId, startedAt, durationMs, status, problem })
    .from(outboxAttempts)
    .where(inArray(messageId, ids))
    .orderBy(asc(startedAt), asc(outboxAttempts.id));
}

function readQueries(ctx: Context, ids: string[]) {
  const { messageId, side, words, writtenAt } = feedbackQueries;
  return ctx.tx
    .select({ messageId, side, words, writtenAt })
    .from(feedbackQueries)
    .where(inArray(messageId, ids))
    .orderBy(asc(feedbackQueries.id));
}
