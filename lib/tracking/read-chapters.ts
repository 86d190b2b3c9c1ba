import { and, asc, eq, or } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { type Item, items } from "#db/schema/items";
import { itemChapters, recalls } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import { feedbackState } from "#lib/domain/feedback-state";
import { supersededBy } from "#lib/returns/superseded-by";

type Told = Pick<Item, "id" | "listId" | "applicationId" | "parcelId">;

/**
 * The further chapters of a piece, oldest first: the recall that opened each, where the piece was, to whom it
 * had gone, and the revisions that its office was told with, at the opening and at the end. None where the reader
 * does not see messages.
 */
export async function readChapters(ctx: Context, item: Told) {
  const chapters = await ctx.tx
    .select({
      chapter: itemChapters.chapter,
      recallNo: recalls.recallNo,
      reason: recalls.reason,
      documentNo: recalls.documentNo,
      place: itemChapters.place,
      phase: itemChapters.phase,
      openedAt: itemChapters.openedAt,
      closedAt: itemChapters.closedAt,
      batchNo: batches.batchNo,
      receiver: batches.receiver,
    })
    .from(itemChapters)
    .innerJoin(recalls, eq(recalls.id, itemChapters.recallId))
    .innerJoin(items, eq(items.id, itemChapters.itemId))
    .leftJoin(batches, and(eq(batches.id, items.batchId), eq(itemChapters.place, "gone")))
    .where(eq(itemChapters.itemId, item.id))
    .orderBy(asc(itemChapters.chapter));
  if (chapters.length === 0) return [];
  const told = await readRevisions(ctx, item);
  return chapters.map((chapter) => {
    const times = [chapter.openedAt, chapter.closedAt].map((at) => at?.getTime());
    const revisions = told.filter(
      ({ phase, createdAt }) => phase === chapter.phase && times.includes(createdAt.getTime()),
    );
    return { ...chapter, revisions };
  });
}

/** Every message of the piece's application and parcel; one that a chapter caused has its very time. */
async function readRevisions(ctx: Context, { listId, applicationId, parcelId }: Told) {
  if (listId === null) return [];
  const subject = [eq(messages.parcelId, parcelId)];
  if (applicationId !== null) subject.push(eq(messages.applicationId, applicationId));
  const rows = await ctx.tx
    .select({
      id: messages.id,
      phase: messages.phase,
      sequence: messages.sequence,
      final: messages.final,
      officeCode: messages.officeCode,
      createdAt: messages.createdAt,
      deliveredAt: messages.deliveredAt,
      acknowledgedAt: messages.acknowledgedAt,
      rejectedAt: messages.rejectedAt,
      answerDueAt: messages.answerDueAt,
      supersededBy,
    })
    .from(messages)
    .where(and(eq(messages.listId, listId), or(...subject)))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map(({ supersededBy: superseded, ...row }) => ({
    ...row,
    superseded,
    state: feedbackState({ ...row, supersededBy: superseded }, ctx.now),
  }));
}
