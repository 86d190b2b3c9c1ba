import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { importLists } from "#db/schema/import-lists";
import { returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { waybillSpellings } from "#lib/domain/waybill-spellings";

const listsAtMost = 20;

/** The ids of the lists that a whole number names, however old: their own, their order's, their returns' or a waybill's. */
export async function listsByNumber(ctx: Context, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const texts = [...codes];
  const { tx } = ctx;
  const ofReturn = { id: sql<string>`${returns.listId}`.as("id") };
  const { invtNo, orderNo, logisticsNo } = importLists;
  const isSale = or(
    inArray(invtNo, texts),
    inArray(orderNo, texts),
    inArray(logisticsNo, texts.flatMap(waybillSpellings)),
  );
  const isReturn = or(inArray(returns.returnNo, texts), inArray(returns.platformReturnNo, texts));
  const rows = await union(
    tx.select({ id: importLists.id }).from(importLists).where(isSale),
    tx
      .select(ofReturn)
      .from(returns)
      .where(and(isNotNull(returns.listId), isReturn)),
    tx
      .select(ofReturn)
      .from(returnWaybills)
      .innerJoin(returns, eq(returns.id, returnWaybills.returnId))
      .where(and(isNotNull(returns.listId), inArray(returnWaybills.waybillNo, texts))),
  ).limit(listsAtMost);
  return rows.map(({ id }) => id);
}
