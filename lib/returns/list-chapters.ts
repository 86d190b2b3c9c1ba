import { eq, inArray } from "drizzle-orm";
import { type Item, items } from "#db/schema/items";
import { itemChapters, recalls } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import type { FeedbackChapter } from "#lib/domain/feedback-chapters";

/** The chapters that recalls opened on the pieces of some lists. */
export function readListChapters(ctx: Context, listIds: string[]) {
  return ctx.tx
    .select({
      listId: items.listId,
      itemId: items.id,
      recallNo: recalls.recallNo,
      chapter: { phase: itemChapters.phase, closedAt: itemChapters.closedAt },
    })
    .from(itemChapters)
    .innerJoin(items, eq(items.id, itemChapters.itemId))
    .innerJoin(recalls, eq(recalls.id, itemChapters.recallId))
    .where(inArray(items.listId, listIds))
    .orderBy(itemChapters.id);
}

type ListChapter = Awaited<ReturnType<typeof readListChapters>>[number];

/** A chapter as feedback looks at it; of a piece on no line no office is told by quantity. */
export function asFeedbackChapter(
  { itemId, recallNo, chapter: { phase, closedAt } }: ListChapter,
  pieces: readonly Item[],
): FeedbackChapter[] {
  const piece = pieces.find(({ id }) => id === itemId);
  if (!piece || piece.gnum === null) return [];
  const { parcelId, applicationId, gnum, lineQty } = piece;
  return [{ parcelId, applicationId, gnum, lineQty, recallNo, phase, open: closedAt === null }];
}
