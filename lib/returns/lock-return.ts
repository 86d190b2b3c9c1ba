import { eq, inArray, type SQL } from "drizzle-orm";
import { parcelReturns, type Return, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";

/** Locks one return until commit; every return that is referred to exists. */
export async function lockReturn(ctx: Context, returnId: string): Promise<Return> {
  const [owner] = await selectLocked(ctx, eq(returns.id, returnId));
  if (!owner) throw new Error(`return ${returnId} is gone`);
  return owner;
}

/**
 * Locks the returns a parcel may hold pieces of, in the order of their ids. Who judges how their boxes
 * stand to each other waits for whoever is changing another of them.
 */
export async function lockReturnsOf(ctx: Context, parcelId: string): Promise<Return[]> {
  const linked = ctx.tx
    .select({ id: parcelReturns.returnId })
    .from(parcelReturns)
    .where(eq(parcelReturns.parcelId, parcelId));
  return selectLocked(ctx, inArray(returns.id, linked));
}

function selectLocked(ctx: Context, which: SQL): Promise<Return[]> {
  return ctx.tx.select().from(returns).where(which).orderBy(returns.id).for("update");
}
