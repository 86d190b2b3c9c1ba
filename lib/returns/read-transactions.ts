import { inArray, sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import { sumDecimals, valueFen } from "#lib/domain/decimal";

/** What each list's transaction was worth with freight and insurance, in fen. */
export async function readTransactions(ctx: Context, listIds: string[]): Promise<Map<string, number>> {
  if (listIds.length === 0) return new Map();
  const rows = await ctx.tx
    .select({
      listId: importLists.id,
      freight: importLists.freight,
      insuredFee: importLists.insuredFee,
      goods: sql<string>`(
        select coalesce(sum(line.total_price), 0)::text from import_list_lines line
        where line.list_id = import_lists.id
      )`,
    })
    .from(importLists)
    .where(inArray(importLists.id, [...new Set(listIds)]));
  return new Map(
    rows.map(({ listId, freight, insuredFee, goods }) => [
      listId,
      valueFen(sumDecimals([goods, freight, insuredFee]), "1"),
    ]),
  );
}
