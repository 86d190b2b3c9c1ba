import { min } from "drizzle-orm";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";

/** The Shanghai day on which the first parcel came: before it there is no record. Null while none has come. */
export async function recordedSince(ctx: Context): Promise<string | null> {
  const [first] = await ctx.tx.select({ at: min(parcels.arrivedAt) }).from(parcels);
  return first?.at ? shanghaiDay(first.at) : null;
}
