import { and, asc, count, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { supervisedStates } from "#lib/domain/item";
import { isCountedBlind } from "#lib/returns/counted-blind";

/**
 * How full each zone is, in pieces and unopened boxes against what its locations hold, quarantine first; null for who
 * may not know it while the zone is counted. And the pieces that are to be destroyed, by their state.
 */
export async function getFill(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const pieces = await countPiecesByZone(ctx);
  const boxes = await countBoxesByZone(ctx);
  const found = await ctx.tx
    .select({
      code: zones.code,
      name: zones.name,
      kind: zones.kind,
      capacity: sql<number>`coalesce((
        select sum(${locations.capacity}) from ${locations} where ${eq(locations.zoneCode, zones.code)}
      ), 0)::int`,
      isBlind: isCountedBlind(ctx, zones.code),
    })
    .from(zones)
    .orderBy(sql`${zones.kind} <> 'quarantine'`, asc(zones.code));
  return {
    zones: found.map(({ isBlind, ...zone }) => ({
      ...zone,
      pieces: isBlind ? null : (pieces.get(zone.code) ?? 0),
      boxes: isBlind ? null : (boxes.get(zone.code) ?? 0),
    })),
    toDestroy: await countToDestroy(ctx),
  };
}

async function countPiecesByZone(ctx: Context): Promise<ReadonlyMap<string, number>> {
  const at = sql`coalesce(${items.locationCode}, ${containers.locationCode})`;
  const rows = await ctx.tx
    .select({ zone: locations.zoneCode, standing: count() })
    .from(items)
    .leftJoin(containers, eq(containers.code, items.containerCode))
    .innerJoin(locations, sql`${locations.code} = ${at}`)
    .where(
      and(
        inArray(items.state, [...supervisedStates]),
        or(isNotNull(items.locationCode), isNotNull(items.containerCode)),
      ),
    )
    .groupBy(locations.zoneCode);
  return new Map(rows.map(({ zone, standing }) => [zone, standing]));
}

async function countBoxesByZone(ctx: Context): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.tx
    .select({ zone: locations.zoneCode, standing: count() })
    .from(parcels)
    .innerJoin(locations, eq(locations.code, parcels.locationCode))
    .where(eq(parcels.status, "arrived"))
    .groupBy(locations.zoneCode);
  return new Map(rows.map(({ zone, standing }) => [zone, standing]));
}

async function countToDestroy(ctx: Context) {
  const rows = await ctx.tx
    .select({ state: items.state, pieces: count() })
    .from(items)
    .where(and(eq(items.outcome, "destroy"), inArray(items.state, [...supervisedStates])))
    .groupBy(items.state);
  return supervisedStates.map((state) => ({
    state,
    pieces: rows.find((row) => row.state === state)?.pieces ?? 0,
  }));
}
