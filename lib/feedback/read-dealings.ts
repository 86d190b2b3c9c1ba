import { asc, desc, eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import {
  feedbackCauses,
  feedbackCorrections,
  feedbackQueries,
  manualDeliveries,
} from "#db/schema/rejections";
import type { Context } from "#lib/context";

/** All that people did about one message: what was asked and told, how it was judged, what was handed over. */
export async function readDealings(ctx: Context, messageId: string) {
  return {
    thread: await ctx.tx
      .select({
        id: feedbackQueries.id,
        side: feedbackQueries.side,
        words: feedbackQueries.words,
        by: users.name,
        at: feedbackQueries.writtenAt,
      })
      .from(feedbackQueries)
      .leftJoin(users, eq(users.id, feedbackQueries.writtenBy))
      .where(eq(feedbackQueries.messageId, messageId))
      .orderBy(asc(feedbackQueries.id)),
    causes: await ctx.tx
      .select({
        id: feedbackCauses.id,
        cause: feedbackCauses.cause,
        way: feedbackCauses.way,
        note: feedbackCauses.note,
        by: users.name,
        at: feedbackCauses.decidedAt,
      })
      .from(feedbackCauses)
      .leftJoin(users, eq(users.id, feedbackCauses.decidedBy))
      .where(eq(feedbackCauses.messageId, messageId))
      .orderBy(desc(feedbackCauses.id)),
    explanation: await readExplanation(ctx, messageId),
    handOvers: await ctx.tx
      .select({
        id: manualDeliveries.id,
        paperNo: manualDeliveries.paperNo,
        handedBy: manualDeliveries.handedBy,
        receivedBy: manualDeliveries.receivedBy,
        handedAt: manualDeliveries.handedAt,
        answer: manualDeliveries.answer,
        by: users.name,
      })
      .from(manualDeliveries)
      .leftJoin(users, eq(users.id, manualDeliveries.recordedBy))
      .where(eq(manualDeliveries.messageId, messageId))
      .orderBy(asc(manualDeliveries.id)),
  };
}

async function readExplanation(ctx: Context, messageId: string) {
  const [row] = await ctx.tx
    .select({ words: feedbackCorrections.explanation, by: users.name, at: feedbackCorrections.writtenAt })
    .from(feedbackCorrections)
    .leftJoin(users, eq(users.id, feedbackCorrections.writtenBy))
    .where(eq(feedbackCorrections.messageId, messageId));
  return row ?? null;
}
