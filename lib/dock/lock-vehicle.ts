import { eq } from "drizzle-orm";
import { vehicles } from "#db/schema/vehicles";
import type { Context } from "#lib/context";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { judgeVehicleScan } from "#lib/domain/vehicle-scan";

/** The vehicle under which a parcel arrives, null for none; or why it does not arrive under it. */
export type VehicleOfScan = { ok: true; handoverNo: string | null } | Refusal;

/** Judges the vehicle that a scan names, which is not closed before this transaction commits; scans do not wait for each other. */
export async function lockVehicleOfScan(ctx: Context, handoverNo: string | null): Promise<VehicleOfScan> {
  if (handoverNo === null) return { ok: true, handoverNo };
  const [vehicle] = await ctx.tx
    .select({ handoverNo: vehicles.handoverNo, closedAt: vehicles.closedAt })
    .from(vehicles)
    .where(eq(vehicles.handoverNo, handoverNo))
    .for("share");
  return vehicle ? judgeVehicleScan(vehicle, ctx.scannedAt) : refuse("not_found", { code: handoverNo });
}
