import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockVehicleOfScan } from "#lib/dock/lock-vehicle";
import { type Arrival, takeInParcel } from "#lib/dock/take-in-parcel";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { parcelDamages } from "#lib/domain/return-document";
import { carriers } from "#lib/domain/waybill";

export const ArriveParcel = z.strictObject({
  waybillNo: z.string().max(400),
  entry: z.enum(scanEntries),
  carrier: z.enum(carriers).nullish(),
  handoverNo: z.string().trim().max(40).nullish(),
  damage: z.enum(parcelDamages).nullish(),
  /** The bag or pallet it is put into. */
  bagNo: z.string().max(40).nullish(),
});

/**
 * One scan at the dock: the parcel stands unopened in the house from now on, which stops its 45-day clock
 * (GACC 2020 No. 45). A waybill that is already there answers with when and by whom and changes nothing, but that one's
 * own scan without a vehicle is entered under one. Refuses `code_refused` for what is no waybill, and for the barcode
 * of imported goods that nobody announced as one; for a parcel that is new, `not_found` for a vehicle nobody took in
 * and `vehicle_closed` for one that was handed over before the scan was made. Scanned into a bag it lies in that one,
 * also where it had arrived before; one that is emptied refuses `bag_emptied`.
 */
export async function arriveParcel(ctx: Context, input: z.infer<typeof ArriveParcel>): Promise<Arrival> {
  authorize(ctx, "parcel.arrive");
  return takeInParcel(ctx, input, await lockVehicleOfScan(ctx, input.handoverNo || null));
}
