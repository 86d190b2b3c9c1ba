import { eq } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { Owners } from "#lib/domain/destination";

/** Whose a piece is, by the names on its list. */
export async function ownersOfPiece(ctx: Context, itemId: string): Promise<Owners> {
  const [owners] = await ctx.tx
    .select({ merchant: importLists.ebcName, platform: importLists.ebpName })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(eq(items.id, itemId));
  return owners ?? { merchant: null, platform: null };
}
