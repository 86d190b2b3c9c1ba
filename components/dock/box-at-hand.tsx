import type { Arrived } from "#components/dock/dock-row";
import type { QueuedScan } from "#components/scan/queued-scan";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { type ParcelDamage, type ParcelStatus, parcelDamages } from "#lib/domain/return-document";

export const arrivalsUrl = "/api/arrivals";
export const damagesUrl = "/api/damages";

/** The box that the dock's keys are about. */
export type BoxAtHand = {
  waybillNo: string;
  damage: ParcelDamage | null;
  status: ParcelStatus;
  /** The server has taken it in. */
  isHeard: boolean;
};

/** The box scanned last, also while its scan waits, with the damage noted last on it, also while that waits. */
export function boxAtHand(pending: readonly QueuedScan[], last: Arrived | null): BoxAtHand | null {
  const box = scannedIn(pending) ?? (last && { ...last, isHeard: true });
  if (!box) return null;
  const { waybillNo, status, isHeard } = box;
  const noted = pending.findLast(
    ({ request }) => request?.url === damagesUrl && request.body?.waybillNo === waybillNo,
  );
  const damage = noted
    ? (parcelDamages.find((one) => one === noted.request?.body?.damage) ?? null)
    : box.damage;
  return { waybillNo, damage, status, isHeard };
}

function scannedIn(pending: readonly QueuedScan[]): BoxAtHand | null {
  const scan = pending.findLast(({ request }) => request?.url === arrivalsUrl);
  const read = scan && readParcelWaybill(scan.text);
  return read?.ok ? { waybillNo: read.waybill, damage: null, status: "arrived", isHeard: false } : null;
}
