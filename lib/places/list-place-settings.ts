import { asc, eq, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { containers, locations, zones } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isClosed } from "#lib/places/is-closed";

/** The zones of the house with how many locations and how much room each has, and all containers by number. */
export async function listPlaceSettings(ctx: Context) {
  authorize(ctx, "settings.read");
  const zoneRows = await ctx.tx
    .select({
      code: zones.code,
      name: zones.name,
      kind: zones.kind,
      by: users.name,
      at: zones.madeAt,
      locations: sql<number>`count(${locations.code})::int`,
      capacity: sql<number>`coalesce(sum(${locations.capacity}), 0)::int`,
    })
    .from(zones)
    .innerJoin(users, eq(users.id, zones.madeBy))
    .leftJoin(locations, eq(locations.zoneCode, zones.code))
    .groupBy(zones.code, users.name)
    .orderBy(asc(zones.code));
  const containerRows = await ctx.tx
    .select({
      code: containers.code,
      kind: containers.kind,
      use: containers.use,
      by: users.name,
      at: containers.madeAt,
      isClosed: isClosed(containers.code),
    })
    .from(containers)
    .innerJoin(users, eq(users.id, containers.madeBy))
    .orderBy(asc(containers.code));
  return { zones: zoneRows, containers: containerRows };
}
