import type { Context } from "#lib/context";
import type { VehicleOfScan } from "#lib/dock/lock-vehicle";
import { lockParcelHere } from "#lib/returns/lock-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

/**
 * Enters a parcel that is here under the vehicle that a second scan of it names, while it stands unopened, its own
 * clerk scanned it before, and that was without a vehicle. Returns the vehicle, or null where nothing was changed.
 */
export async function joinVehicle(
  ctx: Context,
  { waybillNo, vehicle, userId }: { waybillNo: string; vehicle: VehicleOfScan; userId: string },
): Promise<string | null> {
  if (!vehicle.ok || vehicle.handoverNo === null) return null;
  const parcel = await lockParcelHere(ctx, waybillNo);
  const isOwn = parcel.arrivedBy === userId && parcel.status === "arrived";
  if (!isOwn || parcel.handoverNo !== null) return null;
  const { handoverNo } = vehicle;
  await recordParcelFact(ctx, parcel, { handoverNo }, { type: "join_vehicle", body: { handoverNo } });
  return handoverNo;
}
