import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { differencesEnded, goodsReceipts } from "#db/schema/goods-receipts";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { differenceEnds, judgeDifferenceEnd } from "#lib/domain/goods-receipt";
import { AppError, orThrow } from "#lib/errors";
import { endOfDifference } from "#lib/returns/end-of-difference";
import { lockItem } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";

export const EndDifference = z.strictObject({
  batchNo: z.string().min(1).max(20),
  plate: z.string().min(1).max(20),
  end: z.enum(differenceEnds),
  reason: z.string().trim().min(1).max(500),
});

/**
 * A supervisor ends a difference that a receiver stated: once, with what came of it and why. The piece stays as it
 * is, and the receiver reads the end. Refuses `already_answered`, `difference_end_wrong`, `not_found` where none was
 * stated.
 */
export async function endDifference(
  ctx: Context,
  { batchNo, plate, end, reason }: z.infer<typeof EndDifference>,
): Promise<{ plate: string }> {
  const endedBy = authorize(ctx, "receipt.settle");
  const piece = await lockItem(ctx, plate);
  const [stated] = await ctx.tx
    .select({ batchId: batches.id, said: goodsReceipts.said, ended: differencesEnded.end })
    .from(goodsReceipts)
    .innerJoin(batches, eq(batches.id, goodsReceipts.batchId))
    .leftJoin(differencesEnded, endOfDifference)
    .where(and(eq(batches.batchNo, batchNo), eq(goodsReceipts.itemId, piece.id)));
  if (!stated) throw new AppError("not_found", { code: plate });
  const { batchId, said, ended } = stated;
  orThrow(judgeDifferenceEnd({ said, ended: ended !== null }, end));
  const row = { batchId, itemId: piece.id, end, reason, endedBy, endedAt: ctx.now };
  await ctx.tx.insert(differencesEnded).values(row);
  await remarkItems(ctx, [piece], { type: "receipt_difference_ended", body: { batchNo, end, reason } });
  ctx.changed.add("batches");
  return { plate };
}
