import type { Context } from "#lib/context";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { AppError, orThrow } from "#lib/errors";
import type { LockedPlace } from "#lib/places/lock-place";
import { requireThawedPlaces } from "#lib/places/require-thawed-places";
import { lockParcelHere } from "#lib/returns/lock-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

/**
 * Puts an unopened parcel into the buffer at the dock. Refuses `parcel_not_arrived`, `parcel_opened`,
 * `parcel_counted`, and `zone_wrong` for every other zone.
 */
export async function putParcel(ctx: Context, raw: string, place: LockedPlace, entry: ScanEntry | null) {
  const { waybill: waybillNo } = orThrow(readParcelWaybill(raw));
  const parcel = await lockParcelHere(ctx, waybillNo);
  if (parcel.status !== "arrived") throw new AppError(`parcel_${parcel.status}`, { code: waybillNo });
  const zone = place.location?.zone.kind ?? null;
  if (place.container !== null) throw new AppError("code_refused", { reason: "no_location" });
  if (zone !== "buffer") {
    throw new AppError("zone_wrong", {
      code: waybillNo,
      zone: zone ?? "none",
      belongs: "buffer",
      why: "unopened",
    });
  }
  const answer = { kind: "parcel" as const, code: waybillNo, name: parcel.carrier ?? "", to: place.code };
  if (parcel.locationCode === place.code) return { result: "already" as const, ...answer };
  await requireThawedPlaces(ctx, place);
  const body = { takenFrom: parcel.locationCode, putInto: place.code, entry };
  await recordParcelFact(ctx, parcel, { locationCode: place.code }, { type: "put_away", body });
  return { result: "put" as const, ...answer };
}
