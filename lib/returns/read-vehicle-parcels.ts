import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { photos } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import { vehicleWaybills } from "#db/schema/vehicles";
import type { Context } from "#lib/context";
import { isEnteredAfterClosing } from "#lib/returns/is-entered-after-closing";
import { isHere } from "#lib/returns/is-here";
import { readPhotos } from "#lib/returns/read-photos";
import { showsMoreThanLabel } from "#lib/returns/shows-more-than-label";

/**
 * The waybills on the carrier's list of a vehicle, and the parcels that came with it in the order in which they did: a
 * listed parcel counts as here by whatever scan it came in. A damaged one has the photos of its box, without
 * those of its label.
 */
export async function readVehicleParcels(ctx: Context, handoverNo: string) {
  const onList = ctx.tx
    .select({ waybillNo: vehicleWaybills.waybillNo })
    .from(vehicleWaybills)
    .where(eq(vehicleWaybills.handoverNo, handoverNo));
  const arrived = await ctx.tx
    .select({
      id: parcels.id,
      waybillNo: parcels.waybillNo,
      damage: parcels.damage,
      afterClosing: isEnteredAfterClosing,
      arrivedAt: parcels.arrivedAt,
      arrivedBy: users.name,
    })
    .from(parcels)
    .innerJoin(users, eq(users.id, parcels.arrivedBy))
    .where(and(isHere, or(eq(parcels.handoverNo, handoverNo), inArray(parcels.waybillNo, onList))))
    .orderBy(asc(parcels.arrivedAt));
  const listed = await onList.orderBy(asc(vehicleWaybills.waybillNo));
  const photosOf = await photosByBox(
    ctx,
    arrived.flatMap(({ id, damage }) => (damage ? [id] : [])),
  );
  return {
    arrived: arrived.map(({ id, ...parcel }) => ({ ...parcel, photos: photosOf.get(id) ?? [] })),
    listed: listed.map(({ waybillNo }) => waybillNo),
  };
}

async function photosByBox(ctx: Context, parcelIds: readonly string[]) {
  if (parcelIds.length === 0) return new Map<string, never[]>();
  const ofBoxes = sql`(${and(inArray(photos.parcelId, [...parcelIds]), showsMoreThanLabel)})`;
  const taken = await readPhotos(ctx, ofBoxes);
  return Map.groupBy(taken, ({ parcelId }) => parcelId);
}
