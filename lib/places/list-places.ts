import { asc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isClosed } from "#lib/places/is-closed";
import { usedAtLocation } from "#lib/places/read-fill";
import { isCountedBlind } from "#lib/returns/counted-blind";
import { belongingZone, locationOfItem, waitsForPlace } from "#lib/returns/waits-for-place";

export const ListPlaces = z.strictObject({ zone: z.string().max(3).optional() });

const shownAtMost = 50;

/**
 * Every zone with how full it is, the locations of one of them, and the pieces that wait to be put somewhere. How
 * full a zone is that is being counted is told to nobody of the warehouse.
 */
export async function listPlaces(ctx: Context, { zone }: z.infer<typeof ListPlaces>) {
  authorize(ctx, "warehouse.read");
  const waiting = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      state: items.state,
      hold: items.hold,
      at: sql<string | null>`coalesce(${items.containerCode}, ${items.locationCode})`,
      belongs: belongingZone,
    })
    .from(items)
    .where(waitsForPlace)
    .orderBy(asc(items.receivedAt), asc(items.plate))
    .limit(shownAtMost);
  return {
    zones: await listZones(ctx),
    locations: zone === undefined ? [] : await listLocations(ctx, zone),
    waiting,
    waitingCount: waiting.length < shownAtMost ? waiting.length : await ctx.tx.$count(items, waitsForPlace),
  };
}

/** Null while it is counted. */
const toldUsed = (ctx: Context, zoneCode: SQLWrapper, used: SQL<number>) =>
  sql<number | null>`case when not ${isCountedBlind(ctx, zoneCode)} then ${used} end`;

function listZones(ctx: Context) {
  const ofZone = sql`${locations} l where l.zone_code = ${zones.code}`;
  const inZone = sql`(select l.code from ${ofZone})`;
  const used = sql<number>`((select count(*) from ${items} where ${locationOfItem} in ${inZone})
    + (select count(*) from ${parcels} where ${parcels.locationCode} in ${inZone} and ${eq(parcels.status, "arrived")}))::int`;
  return ctx.tx
    .select({
      code: zones.code,
      name: zones.name,
      kind: zones.kind,
      capacity: sql<number>`(select coalesce(sum(l.capacity), 0)::int from ${ofZone})`,
      used: toldUsed(ctx, zones.code, used),
    })
    .from(zones)
    .orderBy(asc(zones.code));
}

function listLocations(ctx: Context, zone: string) {
  return ctx.tx
    .select({
      code: locations.code,
      capacity: locations.capacity,
      used: toldUsed(ctx, locations.zoneCode, usedAtLocation),
      isClosed: isClosed(locations.code),
      containers: sql<number>`(select count(*)::int from ${containers} where ${eq(containers.locationCode, locations.code)})`,
    })
    .from(locations)
    .where(eq(locations.zoneCode, zone))
    .orderBy(asc(locations.code));
}
