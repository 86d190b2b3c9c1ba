import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { itemChapters, recalls } from "#db/schema/recalls";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { removeHold } from "#lib/domain/holds";
import { type Grade, hasEnded } from "#lib/domain/item";
import { gradeByShelfLife } from "#lib/domain/recommend-outcome";
import type { Sweep } from "#lib/recalls/sweep";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { declareAgainIfReady } from "#lib/returns/declare-again-if-ready";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { isOver, matchRecalls } from "#lib/returns/match-recalls";
import { recordItemFact } from "#lib/returns/record-fact";

type Chapter = Pick<typeof itemChapters.$inferSelect, "id" | "itemId" | "gradeBefore"> & {
  recallNo: string;
  /** What was last seen of it, also while the recall stood. */
  gradeSeen: Grade | null;
};

/**
 * Closes the chapters of recalls that were ended or whose last day has passed, and frees their pieces where no
 * other recall means them; they get back the grade they had.
 */
export const freeRecalled: Sweep = { find, act: freeAll };

async function find(ctx: Context, after: string, atMost: number): Promise<string[]> {
  authorizeSystem(ctx);
  const found = await ctx.tx
    .selectDistinct({ plate: items.plate })
    .from(itemChapters)
    .innerJoin(recalls, eq(recalls.id, itemChapters.recallId))
    .innerJoin(items, eq(items.id, itemChapters.itemId))
    .where(and(isNull(itemChapters.closedAt), isOver(ctx.now), gt(items.plate, after)))
    .orderBy(items.plate)
    .limit(atMost);
  return found.map(({ plate }) => plate);
}

async function freeAll(ctx: Context, plates: readonly string[]): Promise<void> {
  const pieces = await lockItems(ctx, plates);
  const ids = pieces.map(({ id }) => id);
  const chapters = Map.groupBy(await openOf(ctx, ids), ({ itemId }) => itemId);
  const stillMeant = new Set((await matchRecalls(ctx, ids)).map(({ itemId }) => itemId));
  for (const piece of pieces) {
    await free(ctx, piece, chapters.get(piece.id) ?? [], stillMeant.has(piece.id));
  }
}

/** Read once the pieces are locked: who held them may have closed a chapter. */
async function openOf(ctx: Context, itemIds: string[]): Promise<Chapter[]> {
  if (itemIds.length === 0) return [];
  return ctx.tx
    .select({
      id: itemChapters.id,
      itemId: itemChapters.itemId,
      gradeBefore: itemChapters.gradeBefore,
      recallNo: recalls.recallNo,
      gradeSeen: sql<Grade | null>`(
        select f.grade from findings f where f.item_id = ${itemChapters.itemId} and f.taken_back_at is null
        order by f.found_at desc, f.id desc limit 1
      )`,
    })
    .from(itemChapters)
    .innerJoin(recalls, eq(recalls.id, itemChapters.recallId))
    .where(and(inArray(itemChapters.itemId, itemIds), isNull(itemChapters.closedAt), isOver(ctx.now)));
}

async function free(
  ctx: Context,
  piece: LockedItem,
  chapters: readonly Chapter[],
  isStillMeant: boolean,
): Promise<void> {
  const [first] = chapters;
  if (!first) return;
  const ids = chapters.map(({ id }) => id);
  await ctx.tx.update(itemChapters).set({ closedAt: ctx.now }).where(inArray(itemChapters.id, ids));
  const isFreed = !isStillMeant && !hasEnded(piece.state);
  const grade = piece.grade === "recalled" ? ownGrade(ctx, piece, first) : piece.grade;
  const patch = isFreed ? { ...removeHold(piece, "recall"), grade } : {};
  if (piece.listId) ctx.touchedLists.add(piece.listId);
  const body = { recallNo: chapters.map(({ recallNo }) => recallNo).join("、") };
  const freed = await recordItemFact(ctx, piece, patch, { type: "recall_lifted", body });
  if (isFreed) await admitIfReady(ctx, await declareAgainIfReady(ctx, freed));
}

function ownGrade(
  ctx: Context,
  { expiresOn }: LockedItem,
  { gradeSeen, gradeBefore }: Chapter,
): Grade | null {
  return gradeSeen === null ? gradeBefore : gradeByShelfLife(gradeSeen, expiresOn, ctx.now);
}
