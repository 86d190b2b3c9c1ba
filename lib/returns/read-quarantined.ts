import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { locations, zones } from "#db/schema/places";
import type { Context } from "#lib/context";
import type { Quarantined } from "#lib/domain/place-rules";
import { locationOfItem } from "#lib/returns/waits-for-place";

/** Of these pieces those that stand in quarantine, be it in a container there or not, by plate: read at once, however many they are. */
export function readQuarantined(ctx: Context, which: SQL): Promise<Quarantined[]> {
  return ctx.tx
    .select({ plate: items.plate, place: locations.code })
    .from(items)
    .innerJoin(locations, sql`${locations.code} = ${locationOfItem}`)
    .innerJoin(zones, and(eq(zones.code, locations.zoneCode), eq(zones.kind, "quarantine")))
    .where(which)
    .orderBy(asc(items.plate));
}
