import { eq } from "drizzle-orm";
import { containers, locations, zones } from "#db/schema/places";
import type { Context } from "#lib/context";

/** What a row says of where it stands: at a location, or in a container, or nowhere. */
export type Standing = { locationCode: string | null; containerCode: string | null };

/**
 * Where that is on the floor: the container, if it is in one, and the location and zone, if it stands at one.
 * Null for what stands nowhere.
 */
export async function readPlace(ctx: Context, { locationCode, containerCode }: Standing) {
  if (locationCode === null && containerCode === null) return null;
  const [container] = containerCode
    ? await ctx.tx
        .select({ code: containers.code, use: containers.use, locationCode: containers.locationCode })
        .from(containers)
        .where(eq(containers.code, containerCode))
    : [];
  const code = container ? container.locationCode : locationCode;
  const [location] = code
    ? await ctx.tx
        .select({ code: locations.code, zone: { code: zones.code, name: zones.name, kind: zones.kind } })
        .from(locations)
        .innerJoin(zones, eq(zones.code, locations.zoneCode))
        .where(eq(locations.code, code))
    : [];
  return { container: container ?? null, location: location ?? null };
}
