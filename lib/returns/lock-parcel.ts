import { and, eq, getTableColumns } from "drizzle-orm";
import { type Parcel, parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { ParcelStatus } from "#lib/domain/return-document";
import { AppError } from "#lib/errors";
import { isHere, statusHere } from "#lib/returns/is-here";

/** Locks a parcel by its id until commit, also one whose scan was taken back. Refuses `not_found`. */
export async function lockParcel(ctx: Context, parcelId: string): Promise<Parcel> {
  const [parcel] = await ctx.tx.select().from(parcels).where(eq(parcels.id, parcelId)).for("update");
  if (!parcel) throw new AppError("not_found");
  return parcel;
}

/** Locks the parcel that is here under a waybill until commit. Refuses `parcel_not_arrived`. */
export async function lockParcelHere(
  ctx: Context,
  waybillNo: string,
): Promise<Parcel & { status: ParcelStatus }> {
  const [parcel] = await ctx.tx
    .select({ ...getTableColumns(parcels), status: statusHere })
    .from(parcels)
    .where(and(eq(parcels.waybillNo, waybillNo), isHere))
    .for("update");
  if (!parcel) throw new AppError("parcel_not_arrived", { code: waybillNo });
  return parcel;
}
