import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { applicationClock } from "#lib/domain/clocks";
import { waitsForInspector } from "#lib/returns/waits-for-inspector";

export const ListInspectionQueue = z.strictObject({});

const shownAtMost = 100;

/**
 * The pieces that wait for an inspector, those whose time to declare ends first on top: received
 * ones, and those an officer sent back.
 */
export async function listInspectionQueue(ctx: Context, _: z.infer<typeof ListInspectionQueue>) {
  authorize(ctx, "item.inspect");
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      round: items.round,
      hold: items.hold,
      mismatches: items.mismatches,
      receivedAt: items.receivedAt,
      returnNo: returns.returnNo,
      waybillNo: parcels.waybillNo,
      releasedAt: importLists.releasedAt,
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(waitsForInspector)
    .orderBy(sql`${importLists.releasedAt} asc nulls last`, asc(items.receivedAt), asc(items.id))
    .limit(shownAtMost);
  return {
    total: await ctx.tx.$count(items, waitsForInspector),
    rows: rows.map(({ releasedAt, ...row }) => ({
      ...row,
      clock: applicationClock(releasedAt, null, ctx.now),
    })),
  };
}
