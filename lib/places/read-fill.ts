import { eq, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { containers, locations } from "#db/schema/places";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { parsePlaceCode } from "#lib/domain/place-code";

/** How many pieces and unopened parcels stand at a location of the outer query, on it or in containers there. */
export const usedAtLocation = sql<number>`(
  (select count(*) from ${items} where ${eq(items.locationCode, locations.code)})
  + (select count(*) from ${items} inner join ${containers} on ${eq(containers.code, items.containerCode)}
     where ${eq(containers.locationCode, locations.code)})
  + (select count(*) from ${parcels} where ${eq(parcels.locationCode, locations.code)} and ${eq(parcels.status, "arrived")})
)::int`;

/** How much stands in a place now, and how much may; a container has no limit of its own. */
export async function fillOf(ctx: Context, code: string): Promise<{ used: number; capacity: number | null }> {
  if (parsePlaceCode(code)?.kind === "container") {
    return { used: await ctx.tx.$count(items, eq(items.containerCode, code)), capacity: null };
  }
  const [row] = await ctx.tx
    .select({ used: usedAtLocation, capacity: locations.capacity })
    .from(locations)
    .where(eq(locations.code, code));
  if (!row) throw new Error("a place was filled that is not there");
  return row;
}
