import { desc, eq } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";

/**
 * What the newest goods of a merchant or platform in this house call it, by its code at customs; null where none of its
 * goods were ever here.
 */
export async function nameOfOwner(ctx: Context, code: string): Promise<string | null> {
  const [merchant] = await ctx.tx
    .select({ name: importLists.ebcName })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(eq(items.ebcCode, code))
    .orderBy(desc(items.receivedAt))
    .limit(1);
  if (merchant) return merchant.name;
  const [platform] = await ctx.tx
    .select({ name: importLists.ebpName })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(eq(items.ebpCode, code))
    .orderBy(desc(items.admittedAt))
    .limit(1);
  return platform?.name ?? null;
}
