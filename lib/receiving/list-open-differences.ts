import { asc, eq, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { goodsReceipts } from "#db/schema/goods-receipts";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { ReceiptDifference } from "#lib/domain/goods-receipt";
import { isOpenDifference } from "#lib/returns/waits-for-decision";

/** Handed-over pieces that did not come as they were handed over, as their receiver says, the longest open first. */
export async function listOpenDifferences(ctx: Context, shownAtMost: number) {
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      said: sql<ReceiptDifference>`${goodsReceipts.said}`,
      note: goodsReceipts.note,
      since: goodsReceipts.saidAt,
    })
    .from(goodsReceipts)
    .innerJoin(items, eq(items.id, goodsReceipts.itemId))
    .innerJoin(batches, eq(batches.id, goodsReceipts.batchId))
    .where(isOpenDifference(ctx))
    .orderBy(asc(goodsReceipts.saidAt), asc(items.plate))
    .limit(shownAtMost);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
