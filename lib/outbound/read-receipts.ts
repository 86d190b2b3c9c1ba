import { and, asc, eq, ne, sql } from "drizzle-orm";
import { differencesEnded, goodsReceipts } from "#db/schema/goods-receipts";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import { endOfDifference } from "#lib/returns/end-of-difference";

/** Who said of a load that was handed over what came, when and from which paper, and each difference with its end. */
export async function readReceipts(ctx: Context, batchId: string) {
  const answers = await ctx.tx
    .select({
      by: users.name,
      at: goodsReceipts.saidAt,
      paperNo: goodsReceipts.paperNo,
      received: sql<number>`(count(*) filter (where ${goodsReceipts.said} = 'received'))::int`,
      differences: sql<number>`(count(*) filter (where ${goodsReceipts.said} <> 'received'))::int`,
    })
    .from(goodsReceipts)
    .innerJoin(users, eq(users.id, goodsReceipts.saidBy))
    .where(eq(goodsReceipts.batchId, batchId))
    .groupBy(users.id, goodsReceipts.saidAt, goodsReceipts.paperNo)
    .orderBy(asc(goodsReceipts.saidAt));
  return { answers, differences: await readDifferences(ctx, batchId) };
}

function readDifferences(ctx: Context, batchId: string) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      said: goodsReceipts.said,
      note: goodsReceipts.note,
      end: differencesEnded.end,
      endReason: differencesEnded.reason,
    })
    .from(goodsReceipts)
    .innerJoin(items, eq(items.id, goodsReceipts.itemId))
    .leftJoin(differencesEnded, endOfDifference)
    .where(and(eq(goodsReceipts.batchId, batchId), ne(goodsReceipts.said, "received")))
    .orderBy(asc(items.plate));
}
