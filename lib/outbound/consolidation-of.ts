import { eq } from "drizzle-orm";
import type { Batch } from "#db/schema/batches";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { Consolidation } from "#lib/domain/reshipment";
import { lastSettlements } from "#lib/returns/last-settlements";

/** Whose goods a load holds, by any of its pieces, and the country it goes to. */
export async function consolidationOf(
  ctx: Context,
  { id, countryCode }: Pick<Batch, "id" | "countryCode">,
): Promise<Consolidation> {
  return { merchant: await merchantOf(ctx, eq(items.batchId, id)), country: countryCode };
}

/** Whose goods a piece is, and the country it was last settled to go to. */
export async function consolidationOfPiece(ctx: Context, itemId: string): Promise<Consolidation> {
  const settled = (await lastSettlements(ctx, [itemId])).get(itemId);
  return { merchant: await merchantOf(ctx, eq(items.id, itemId)), country: settled?.country ?? null };
}

async function merchantOf(ctx: Context, which: ReturnType<typeof eq>): Promise<Consolidation["merchant"]> {
  const [merchant] = await ctx.tx
    .select({ code: items.ebcCode, name: importLists.ebcName })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(which)
    .limit(1);
  return merchant ?? null;
}
