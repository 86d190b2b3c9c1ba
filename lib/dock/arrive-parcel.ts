import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { importListLines } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcels, type Return } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { putIntoBag } from "#lib/dock/put-into-bag";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { noLastDays } from "#lib/domain/clocks";
import { type DockFlag, flagArrival, mostUrgentFlag } from "#lib/domain/dock-flag";
import { gtinForms } from "#lib/domain/gtin";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { type ParcelDamage, type ParcelStatus, parcelDamages } from "#lib/domain/return-document";
import { carrierHint, carriers } from "#lib/domain/waybill";
import { isSameWaybill } from "#lib/domain/waybill-spellings";
import { AppError, orThrow } from "#lib/errors";
import { findByWaybill, type WaybillMatch } from "#lib/returns/find-by-waybill";
import { insertParcel } from "#lib/returns/insert-parcel";
import { isCountOver } from "#lib/returns/is-count-over";
import { isHere, statusHere } from "#lib/returns/is-here";
import { linkParcel } from "#lib/returns/link-parcel";

export const ArriveParcel = z.strictObject({
  waybillNo: z.string().max(400),
  entry: z.enum(scanEntries),
  carrier: z.enum(carriers).nullish(),
  handoverNo: z.string().trim().max(40).nullish(),
  damage: z.enum(parcelDamages).nullish(),
  /** The bag or pallet it is put into. */
  bagNo: z.string().max(40).nullish(),
});

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
};

/**
 * One scan at the dock: the parcel stands unopened in the house from now on, which stops its 45-day clock
 * (GACC 2020 No. 45). A waybill that is already there answers with when and by whom and changes nothing.
 * Refuses `code_refused` for what is no waybill, and for the barcode of imported goods that nobody
 * announced as one. Scanned into a bag it lies in that one, also where it had arrived before; one that is emptied
 * refuses `bag_emptied`.
 */
export async function arriveParcel(ctx: Context, input: z.infer<typeof ArriveParcel>): Promise<Arrival> {
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
      handoverNo: input.handoverNo || null,
      damage: input.damage ?? null,
      arrivedBy: userId,
    },
    { entry: input.entry },
  );
  if (made) {
    await linkParcel(ctx, made.id, await returnsWaiting(ctx, matches));
  }
  const arrival = await readArrival(ctx, waybill, matches);
  const bagNo = arrival.status === "arrived" ? (input.bagNo ?? null) : null;
  if (bagNo) await putIntoBag(ctx, { bagNo, waybillNo: waybill, userId });
  return { result: made ? "arrived" : "already", ...arrival, bagNo };
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
    })
    .from(parcels)
    .innerJoin(users, eq(users.id, parcels.arrivedBy))
    .where(and(eq(parcels.waybillNo, waybillNo), isHere));
  if (!row) throw new Error("a parcel that is there was not found");
  const flags = matches.map(({ list }) => flagArrival(list ?? noLastDays, row.arrivedAt));
  const forward = matches.some(({ list }) => list !== null && isSameWaybill(list.logisticsNo, waybillNo));
  return { ...row, arrivedAt: row.arrivedAt.toISOString(), flag: mostUrgentFlag(flags), forward };
}
