import { and, eq } from "drizzle-orm";
import { differencesEnded, goodsReceipts } from "#db/schema/goods-receipts";

/** Joins what a receiver stated of a piece to how that was ended. */
export const endOfDifference = and(
  eq(differencesEnded.batchId, goodsReceipts.batchId),
  eq(differencesEnded.itemId, goodsReceipts.itemId),
);
