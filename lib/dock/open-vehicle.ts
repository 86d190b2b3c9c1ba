import { z } from "zod";
import { vehicles, vehicleWaybills } from "#db/schema/vehicles";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { carrierListMost } from "#lib/domain/carrier-list";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { carriers } from "#lib/domain/waybill";
import { orThrow } from "#lib/errors";
import { nextNumber } from "#lib/returns/next-number";

const paperNo = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{1,30}$/)
  .nullable();

export const OpenVehicle = z.strictObject({
  plateNo: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\p{L}\p{N}·-]{2,12}$/u),
  sealNo: paperNo,
  gatePaperNo: paperNo,
  carrier: z.enum(carriers).nullable(),
  listedBags: z.int().min(0).max(500).nullish(),
  waybills: z.array(z.string().max(60)).max(carrierListMost),
});

/**
 * A vehicle stands at the dock: its plate, seal and gate paper, and what the carrier's list says it brings, in parcels
 * and in bags. From now on parcels are scanned in under its number.
 */
export async function openVehicle(
  ctx: Context,
  { waybills, ...papers }: z.infer<typeof OpenVehicle>,
): Promise<{ handoverNo: string; listed: number }> {
  const openedBy = authorize(ctx, "parcel.arrive");
  const listed = [...new Set(waybills.map((text) => orThrow(readParcelWaybill(text)).waybill))];
  const handoverNo = await nextNumber(ctx, "vehicle");
  await ctx.tx.insert(vehicles).values({ handoverNo, ...papers, openedAt: ctx.now, openedBy });
  if (listed.length > 0) {
    await ctx.tx.insert(vehicleWaybills).values(listed.map((waybillNo) => ({ handoverNo, waybillNo })));
  }
  ctx.changed.add("parcels");
  return { handoverNo, listed: listed.length };
}
