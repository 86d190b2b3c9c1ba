import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Batch } from "#db/schema/batches";
import { items, photos } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type ScanEntry, scanEntries } from "#lib/domain/barcode/scan-entry";
import { judgeMember } from "#lib/domain/batch-rules";
import { judgeReceiver } from "#lib/domain/destination";
import { holdsOneMerchant, judgeConsolidation } from "#lib/domain/reshipment";
import { AppError, orThrow } from "#lib/errors";
import { consolidationOf, consolidationOfPiece } from "#lib/outbound/consolidation-of";
import { ownersOfPiece } from "#lib/outbound/owners-of-piece";
import { conformityOf } from "#lib/returns/item-facts";
import { lockBatchRow } from "#lib/returns/lock-batch-row";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { readQuarantined } from "#lib/returns/read-quarantined";

export const AddToBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  plate: z.string().min(1).max(20),
  entry: z.enum(scanEntries).nullish(),
});

export type AddedToBatch = {
  result: "added" | "already";
  plate: string;
  goodsName: string;
  batchNo: string;
  pieces: number;
};

/**
 * Stages one piece into an open batch. A piece whose settled outcome differs is refused, loudly, and so is one of
 * another merchant where the load holds one merchant's goods (`merchant_differs`), one that is not the receiver's own
 * where goods are handed over (`receiver_differs`), one of another country, or one that stands in quarantine. A
 * move-out takes what is proposed for it, or what can never become stock; photo and reason suffice.
 */
export async function addToBatch(ctx: Context, input: z.infer<typeof AddToBatch>): Promise<AddedToBatch> {
  const userId = authorize(ctx, "batch.manage");
  const batch = await lockBatchRow(ctx, input.batchNo);
  const { batchNo } = batch;
  const piece = await lockItem(ctx, input.plate);
  const isThere = piece.batchId === batch.id;
  if (!isThere) {
    await stage(ctx, piece, batch, userId, input.entry ?? null);
    ctx.changed.add("batches");
  }
  const { plate, goodsName } = piece;
  const pieces = await countPieces(ctx, batch.id);
  return { result: isThere ? "already" : "added", plate, goodsName, batchNo, pieces };
}

async function stage(
  ctx: Context,
  piece: LockedItem,
  batch: Batch,
  userId: string,
  entry: ScanEntry | null,
): Promise<void> {
  const { outcome, outcomeProposed: proposed } = piece;
  const [quarantined = null] = await readQuarantined(ctx, eq(items.id, piece.id));
  const facts = { outcome, proposed, quarantined, ...conformityOf(piece, ctx.now) };
  const { ground } = orThrow(judgeMember(batch, facts));
  if (holdsOneMerchant(batch.outcome)) {
    orThrow(judgeConsolidation(await consolidationOf(ctx, batch), await consolidationOfPiece(ctx, piece.id)));
  }
  if (batch.outcome === "release") {
    const receiver = { code: batch.receiverCode, name: batch.receiver };
    orThrow(judgeReceiver(receiver, await ownersOfPiece(ctx, piece.id)));
  }
  const note = { body: { batchNo: batch.batchNo, outcome: batch.outcome, entry } };
  if (ground === "settled") {
    await moveItem(ctx, piece, "stage", { batchId: batch.id }, note);
    return;
  }
  if (ground === "not_conforming") await requirePhoto(ctx, piece.id);
  const moveOut = {
    batchId: batch.id,
    outcome: "move_out" as const,
    outcomeBasis: ground,
    settledAt: ctx.now,
    proposedBy: piece.proposedBy ?? userId,
  };
  await moveItem(ctx, piece, "stage_move_out", moveOut, note);
}

async function requirePhoto(ctx: Context, itemId: string): Promise<void> {
  if ((await ctx.tx.$count(photos, and(eq(photos.itemId, itemId), eq(photos.motif, "goods")))) === 0) {
    throw new AppError("inspection_incomplete", { missing: "photo" });
  }
}

function countPieces(ctx: Context, batchId: string): Promise<number> {
  return ctx.tx.$count(items, eq(items.batchId, batchId));
}
