import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { feedbackCauses, feedbackCorrections } from "#db/schema/rejections";
import type { Context } from "#lib/context";
import type { FeedbackCorrection } from "#lib/domain/feedback-statement";

/** What was said of some lists, by list, and by message what a rejection of it was found to come from. */
export async function readSent(ctx: Context, listIds: string[]) {
  const rows = await ctx.tx
    .select({
      listId: messages.listId,
      id: messages.id,
      subjectKey: messages.subjectKey,
      phase: messages.phase,
      sequence: messages.sequence,
      factsDigest: messages.factsDigest,
      explanation: feedbackCorrections.explanation,
    })
    .from(messages)
    .leftJoin(feedbackCorrections, eq(feedbackCorrections.messageId, messages.id))
    .where(inArray(messages.listId, listIds));
  const sent = rows.map((row) => ({ ...row, explained: row.explanation !== null }));
  const explanationOf = new Map(rows.map(({ id, explanation }) => [id, explanation]));
  const causes = await ctx.tx
    .selectDistinctOn([feedbackCauses.messageId], {
      messageId: feedbackCauses.messageId,
      cause: feedbackCauses.cause,
    })
    .from(feedbackCauses)
    .innerJoin(messages, eq(messages.id, feedbackCauses.messageId))
    .where(and(inArray(messages.listId, listIds), isNotNull(messages.rejectedAt)))
    .orderBy(feedbackCauses.messageId, desc(feedbackCauses.id));
  const corrections = new Map<string, FeedbackCorrection>(
    causes.map(({ messageId, cause }) => [
      messageId,
      { cause, explanation: explanationOf.get(messageId) ?? null },
    ]),
  );
  return { sent: Map.groupBy(sent, ({ listId }) => listId), corrections };
}
