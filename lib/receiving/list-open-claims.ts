import { asc, eq } from "drizzle-orm";
import { goodsClaims } from "#db/schema/goods-claims";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { isOpenClaim } from "#lib/returns/waits-for-decision";

/** What owners claim for pieces that were handed over and nobody has answered yet, the longest open first. */
export async function listOpenClaims(ctx: Context, shownAtMost: number) {
  const rows = await ctx.tx
    .select({
      id: goodsClaims.id,
      plate: items.plate,
      goodsName: items.goodsName,
      shop: importLists.ebcName,
      reason: goodsClaims.reason,
      amountFen: goodsClaims.amountFen,
      since: goodsClaims.claimedAt,
    })
    .from(goodsClaims)
    .innerJoin(items, eq(items.id, goodsClaims.itemId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(isOpenClaim(ctx))
    .orderBy(asc(goodsClaims.claimedAt), asc(goodsClaims.id))
    .limit(shownAtMost);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
