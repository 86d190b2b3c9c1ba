import { and, eq, inArray } from "drizzle-orm";
import { importListLines } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcels, type Return } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { joinVehicle } from "#lib/dock/join-vehicle";
import type { VehicleOfScan } from "#lib/dock/lock-vehicle";
import { putIntoBag } from "#lib/dock/put-into-bag";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { noLastDays } from "#lib/domain/clocks";
import { type DockFlag, flagArrival, mostUrgentFlag } from "#lib/domain/dock-flag";
import { gtinForms } from "#lib/domain/gtin";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import type { ParcelDamage, ParcelStatus } from "#lib/domain/return-document";
import { type Carrier, carrierHint } from "#lib/domain/waybill";
import { isSameWaybill } from "#lib/domain/waybill-spellings";
import { AppError, orThrow } from "#lib/errors";
import { findByWaybill, type WaybillMatch } from "#lib/returns/find-by-waybill";
import { insertParcel } from "#lib/returns/insert-parcel";
import { isCountOver } from "#lib/returns/is-count-over";
import { isEnteredAfterClosing } from "#lib/returns/is-entered-after-closing";
import { isHere, statusHere } from "#lib/returns/is-here";
import { linkParcel } from "#lib/returns/link-parcel";

type ParcelScan = {
  waybillNo: string;
  entry: ScanEntry;
  carrier?: Carrier | null | undefined;
  damage?: ParcelDamage | null | undefined;
  bagNo?: string | null | undefined;
};

export type Arrival = {
  result: "arrived" | "already";
  waybillNo: string;
  carrier: string | null;
  status: ParcelStatus;
  damage: ParcelDamage | null;
  arrivedAt: string;
  arrivedBy: string;
  flag: DockFlag;
  /** It came under the waybill it once left with: refused, or never opened. */
  forward: boolean;
  /** The bag it was put into just now. */
  bagNo: string | null;
  /** The vehicle it was entered under just now. */
  handoverNo: string | null;
  /** It was entered under its vehicle when the hand-over was closed already. */
  afterClosing: boolean;
};

/**
 * What `arriveParcel` does once it is known under which vehicle. A parcel that is new refuses what speaks against its
 * vehicle; one that is there is entered under it by `joinVehicle` or stays as it is.
 */
export async function takeInParcel(
  ctx: Context,
  input: ParcelScan,
  vehicle: VehicleOfScan,
): Promise<Arrival> {
  const userId = authorize(ctx, "parcel.arrive");
  const { waybill } = orThrow(readParcelWaybill(input.waybillNo));
  const matches = await findByWaybill(ctx, waybill);
  if (matches.length === 0 && (await isGoodsBarcode(ctx, waybill))) {
    throw new AppError("code_refused", { reason: "goods_barcode" });
  }
  const made = await insertParcel(
    ctx,
    {
      waybillNo: waybill,
      carrier: input.carrier ?? carrierHint(waybill),
      handoverNo: vehicle.ok ? vehicle.handoverNo : null,
      damage: input.damage ?? null,
      arrivedBy: userId,
    },
    { entry: input.entry },
  );
  if (made) await linkParcel(ctx, made.id, await returnsWaiting(ctx, matches));
  const handoverNo = made
    ? orThrow(vehicle).handoverNo
    : await joinVehicle(ctx, { waybillNo: waybill, vehicle, userId });
  const arrival = await readArrival(ctx, waybill, matches);
  const bagNo = arrival.status === "arrived" ? (input.bagNo ?? null) : null;
  if (bagNo) await putIntoBag(ctx, { bagNo, waybillNo: waybill, userId });
  return { result: made ? "arrived" : "already", ...arrival, bagNo, handoverNo };
}

/** Whether imported goods carry this number; one that came as a waybill before stays one. */
async function isGoodsBarcode(ctx: Context, waybillNo: string): Promise<boolean> {
  const forms = gtinForms(waybillNo);
  if (forms.length === 0) return false;
  const lines = await ctx.tx
    .select({ gnum: importListLines.gnum })
    .from(importListLines)
    .where(inArray(importListLines.barCode, forms))
    .limit(1);
  if (lines.length === 0) return false;
  const here = await ctx.tx
    .select({ id: parcels.id })
    .from(parcels)
    .where(and(eq(parcels.waybillNo, waybillNo), isHere));
  return here.length === 0;
}

/** Those whose count is still open: what comes later becomes a supplementary return when it is opened. */
async function returnsWaiting(ctx: Context, matches: readonly WaybillMatch[]): Promise<Return[]> {
  const waiting: Return[] = [];
  for (const { return: owner } of matches) {
    if (owner && !(await isCountOver(ctx, owner, ctx.now))) waiting.push(owner);
  }
  return waiting;
}

async function readArrival(ctx: Context, waybillNo: string, matches: readonly WaybillMatch[]) {
  const [row] = await ctx.tx
    .select({
      waybillNo: parcels.waybillNo,
      carrier: parcels.carrier,
      status: statusHere,
      damage: parcels.damage,
      arrivedAt: parcels.arrivedAt,
      arrivedBy: users.name,
      afterClosing: isEnteredAfterClosing,
    })
    .from(parcels)
    .innerJoin(users, eq(users.id, parcels.arrivedBy))
    .where(and(eq(parcels.waybillNo, waybillNo), isHere));
  if (!row) throw new Error("a parcel that is there was not found");
  const flags = matches.map(({ list }) => flagArrival(list ?? noLastDays, row.arrivedAt));
  const forward = matches.some(({ list }) => list !== null && isSameWaybill(list.logisticsNo, waybillNo));
  return { ...row, arrivedAt: row.arrivedAt.toISOString(), flag: mostUrgentFlag(flags), forward };
}
