import { and, eq, inArray, sql } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { itemChapters } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import type { FeedbackPhase } from "#lib/domain/feedback";
import { addHold } from "#lib/domain/holds";
import { hasEnded } from "#lib/domain/item";
import type { LockedItem } from "#lib/returns/lock-item";
import type { RecallMatch } from "#lib/returns/match-recalls";
import type { ItemPatch } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";

const firstRecallChapter = 2;

/**
 * Opens a chapter for every recall that means a locked piece and did not catch it before. A piece in the
 * house is frozen and graded recalled; of one that is gone only the history goes on, and its office hears of
 * it. What another already caught is left out. Returns the pieces as they now are.
 */
export async function openChapters(
  ctx: Context,
  pieces: readonly LockedItem[],
  matches: readonly RecallMatch[],
): Promise<LockedItem[]> {
  const meant = pieces.filter(
    ({ id, state }) => state !== "void" && matches.some((one) => one.itemId === id),
  );
  if (meant.length === 0) return [...pieces];
  const before = await readChapters(ctx, meant);
  const told = await applicationsTold(ctx, meant);
  const now = new Map<string, LockedItem>();
  for (const piece of meant) {
    const own = before.get(piece.id) ?? [];
    const fresh = matches.filter(
      ({ itemId, recallId }) => itemId === piece.id && !own.some((row) => row.recallId === recallId),
    );
    if (fresh.length > 0)
      now.set(piece.id, await open(ctx, piece, { own, fresh, phase: phaseOf(piece, told) }));
  }
  return pieces.map((piece) => now.get(piece.id) ?? piece);
}

type Chapter = typeof itemChapters.$inferSelect;
type Opening = { own: readonly Chapter[]; fresh: readonly RecallMatch[]; phase: FeedbackPhase };

async function open(ctx: Context, piece: LockedItem, { own, fresh, phase }: Opening): Promise<LockedItem> {
  const place = hasEnded(piece.state) ? ("gone" as const) : ("here" as const);
  const last = Math.max(firstRecallChapter - 1, ...own.map(({ chapter }) => chapter));
  const shared = { itemId: piece.id, place, phase, gradeBefore: gradeBeforeOf(piece, own) };
  const rows = fresh.map(({ recallId }, index) => {
    return { ...shared, recallId, chapter: last + 1 + index, openedAt: ctx.now };
  });
  await ctx.tx.insert(itemChapters).values(rows);
  const recallNo = fresh.map((match) => match.recallNo).join("、");
  const body = { recallNo, chapter: last + 1, place };
  if (piece.listId) ctx.touchedLists.add(piece.listId);
  const patch = place === "here" ? frozen(piece, fresh) : {};
  return recordItemFact(ctx, piece, patch, { type: "recalled", body });
}

function gradeBeforeOf(piece: LockedItem, own: readonly Chapter[]) {
  return piece.grade === "recalled" ? (own[0]?.gradeBefore ?? null) : piece.grade;
}

/** Recalled goods are shipped back first, and never released (GACC 2025 No. 79 for what cannot be shipped back). */
function frozen(piece: LockedItem, recalls: readonly RecallMatch[]): ItemPatch {
  const reason = recalls.map((recall) => `${recall.recallNo}：${recall.reason}`).join("；");
  const isReleased = piece.outcome === "release" && piece.state !== "staged";
  return {
    ...addHold(piece, "recall", reason),
    ...(piece.grade === null ? {} : { grade: "recalled" as const }),
    ...(piece.outcomeRecommended === "release" ? { outcomeRecommended: "reship" as const } : {}),
    ...(piece.outcomeProposed === "release" ? { outcomeProposed: "reship" as const } : {}),
    ...(isReleased ? { outcome: null, outcomeBasis: null, settledAt: null } : {}),
  };
}

/** Which message is said anew: the last one that the office was told of the piece. */
function phaseOf(piece: LockedItem, told: ReadonlySet<string>): FeedbackPhase {
  if (piece.applicationId === null || piece.applicationStatus !== "admitted") return "arrived";
  return told.has(piece.applicationId) ? "completed" : "admitted";
}

async function readChapters(ctx: Context, pieces: readonly LockedItem[]): Promise<Map<string, Chapter[]>> {
  const ids = pieces.map(({ id }) => id);
  const rows = await ctx.tx
    .select()
    .from(itemChapters)
    .where(inArray(itemChapters.itemId, ids))
    .orderBy(itemChapters.chapter);
  return Map.groupBy(rows, ({ itemId }) => itemId);
}

/** The applications whose office was told that all their pieces are done. */
async function applicationsTold(ctx: Context, pieces: readonly LockedItem[]): Promise<Set<string>> {
  const ids = pieces.flatMap(({ applicationId }) => applicationId ?? []);
  if (ids.length === 0) return new Set();
  const rows = await ctx.tx
    .selectDistinct({ id: sql<string>`${feedbackMessages.applicationId}` })
    .from(feedbackMessages)
    .where(and(inArray(feedbackMessages.applicationId, ids), eq(feedbackMessages.phase, "completed")));
  return new Set(rows.map(({ id }) => id));
}
