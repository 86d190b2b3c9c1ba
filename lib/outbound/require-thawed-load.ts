import { eq, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { locations } from "#db/schema/places";
import type { Context } from "#lib/context";
import { requireThawed } from "#lib/returns/require-thawed";
import { locationOfItem } from "#lib/returns/waits-for-place";

/** Refuses a load of which a piece stands in a zone that is being counted: it would leave in the middle of it. */
export async function requireThawedLoad(ctx: Context, batchId: string): Promise<void> {
  const zones = await ctx.tx
    .selectDistinct({ code: locations.zoneCode })
    .from(items)
    .innerJoin(locations, sql`${locations.code} = ${locationOfItem}`)
    .where(eq(items.batchId, batchId));
  for (const { code } of zones) await requireThawed(ctx, code);
}
