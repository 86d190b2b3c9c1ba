import { inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";

/**
 * Once lists are released their originating office is known: its rows become visible to it, and what
 * it must hear of goods that came before the release is decided in this transaction.
 */
export async function nameOriginatingOffice(ctx: Context, listIds: readonly string[]): Promise<void> {
  if (listIds.length === 0) return;
  const office = (table: typeof returns | typeof items | typeof applications) =>
    sql`(select l.office_code from ${importLists} l where l.id = ${table.listId})`;
  const waiting = await ctx.tx
    .update(returns)
    .set({ officeCode: office(returns) })
    .where(inArray(returns.listId, [...listIds]))
    .returning({ listId: returns.listId });
  if (waiting.length === 0) return;
  const touched = waiting.flatMap(({ listId }) => listId ?? []);
  await ctx.tx
    .update(items)
    .set({ officeCode: office(items) })
    .where(inArray(items.listId, touched));
  await ctx.tx
    .update(applications)
    .set({ officeCode: office(applications) })
    .where(inArray(applications.listId, touched));
  for (const listId of touched) ctx.touchedLists.add(listId);
  ctx.changed.add("returns");
}
