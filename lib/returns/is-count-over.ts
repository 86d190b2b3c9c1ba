import { and, eq, isNotNull, ne } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, type Return, returnLines } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { isCountComplete } from "#lib/domain/return-count";

/**
 * Whether a return's count was over when a box came: a clerk had closed it, all it announced was counted,
 * or its 45 days had passed. What comes then is another return, so that no last word is taken back. The
 * first box of a return is always its own, however late: there is nothing yet that another could add to.
 */
export async function isCountOver(ctx: Context, owner: Return, arrivedAt: Date): Promise<boolean> {
  const announced = await ctx.tx
    .select({ gnum: returnLines.gnum, qty: returnLines.announcedQty })
    .from(returnLines)
    .where(eq(returnLines.returnId, owner.id));
  return isCountComplete({
    announced,
    counted: await readCounted(ctx, owner.id),
    closedAt: owner.countClosedAt,
    lastArrivalDay: (await hasCountedBox(ctx, owner.id)) ? await readLastDay(ctx, owner) : null,
    now: arrivedAt,
    parcelsWaiting: 0,
  });
}

async function readCounted(ctx: Context, returnId: string) {
  const rows = await ctx.tx
    .select({ gnum: items.gnum, lineQty: items.lineQty })
    .from(items)
    .where(and(eq(items.returnId, returnId), isNotNull(items.gnum), ne(items.state, "void")));
  return rows.flatMap(({ gnum, lineQty }) => (gnum === null ? [] : [{ gnum, lineQty }]));
}

async function hasCountedBox(ctx: Context, returnId: string): Promise<boolean> {
  const [box] = await ctx.tx
    .select({ id: parcels.id })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(eq(parcelReturns.returnId, returnId), eq(parcels.status, "counted")))
    .limit(1);
  return box !== undefined;
}

async function readLastDay(ctx: Context, owner: Return): Promise<string | null> {
  if (!owner.listId) return null;
  const [list] = await ctx.tx
    .select({ lastArrivalDay: importLists.lastArrivalDay })
    .from(importLists)
    .where(eq(importLists.id, owner.listId));
  return list?.lastArrivalDay ?? null;
}
