import { type Refusal, refuse } from "#lib/domain/refusal";

type Vehicle = { handoverNo: string; closedAt: Date | null };

/**
 * Whether a parcel is entered under a vehicle by a scan made then. One made before the hand-over was closed came off it,
 * however long it waited for the network; one made after it did not. Refuses `vehicle_closed`.
 */
export function judgeVehicleScan(
  { handoverNo, closedAt }: Vehicle,
  scannedAt: Date,
): { ok: true; handoverNo: string } | Refusal {
  if (closedAt !== null && scannedAt > closedAt) return refuse("vehicle_closed", { handoverNo });
  return { ok: true, handoverNo };
}
