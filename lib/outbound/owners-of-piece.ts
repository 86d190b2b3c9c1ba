import { eq } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { Owner } from "#lib/domain/owner";

/** Whose a piece is: its merchant and the platform that sold it, by the codes of its list (CEB621). */
export async function ownersOfPiece(ctx: Context, itemId: string): Promise<Owner[]> {
  const [owners] = await ctx.tx
    .select({
      merchant: { code: items.ebcCode, name: importLists.ebcName },
      platform: { code: items.ebpCode, name: importLists.ebpName },
    })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(eq(items.id, itemId));
  return owners ? [owners.merchant, owners.platform] : [];
}
