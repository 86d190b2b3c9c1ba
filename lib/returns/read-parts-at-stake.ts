import { inArray } from "drizzle-orm";
import { items } from "#db/schema/items";
import { returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { partsAtStake } from "#lib/domain/tax/parts-at-stake";
import type { ReturnedPart } from "#lib/returns/read-tax-effects";

/** For which quantities of their lists' lines these returns have tax at stake. A return of no known list has none. */
export async function readPartsAtStake(ctx: Context, returnIds: readonly string[]): Promise<ReturnedPart[]> {
  if (returnIds.length === 0) return [];
  const ids = [...returnIds];
  const owners = await ctx.tx
    .select({ id: returns.id, listId: returns.listId, countClosedAt: returns.countClosedAt })
    .from(returns)
    .where(inArray(returns.id, ids));
  const announced = await ctx.tx.select().from(returnLines).where(inArray(returnLines.returnId, ids));
  const pieces = await ctx.tx
    .select({
      returnId: items.returnId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      state: items.state,
      outcome: items.outcome,
    })
    .from(items)
    .where(inArray(items.returnId, ids));
  const announcedOf = Map.groupBy(announced, ({ returnId }) => returnId);
  const piecesOf = Map.groupBy(pieces, ({ returnId }) => returnId);
  return owners.flatMap(({ id, listId, countClosedAt }) => {
    if (listId === null) return [];
    const said = (announcedOf.get(id) ?? []).map(({ gnum, announcedQty }) => ({ gnum, qty: announcedQty }));
    const parts = partsAtStake(said, piecesOf.get(id) ?? [], countClosedAt !== null);
    return parts.map((part) => ({ of: id, listId, ...part }));
  });
}
