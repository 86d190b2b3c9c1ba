import { eq, inArray } from "drizzle-orm";
import { type ImportList, importLists } from "#db/schema/import-lists";
import { type Return, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { waybillSpellings } from "#lib/domain/waybill-spellings";

export type WaybillMatch = { return: Return | null; list: ImportList | null };

/**
 * What a waybill is known for: the returns announced with it, else the sales that once left under it
 * (a parcel the buyer refused keeps its forward waybill). Empty when nobody knows it.
 */
export async function findByWaybill(ctx: Context, waybillNo: string): Promise<WaybillMatch[]> {
  const announced = await ctx.tx
    .select({ return: returns, list: importLists })
    .from(returnWaybills)
    .innerJoin(returns, eq(returns.id, returnWaybills.returnId))
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(eq(returnWaybills.waybillNo, waybillNo))
    .orderBy(returns.id);
  if (announced.length > 0) return announced;
  const lists = await ctx.tx
    .select()
    .from(importLists)
    .where(inArray(importLists.logisticsNo, waybillSpellings(waybillNo)))
    .orderBy(importLists.id);
  return lists.map((list) => ({ return: null, list }));
}
