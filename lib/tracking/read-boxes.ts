import { and, eq } from "drizzle-orm";
import { parcelReturns, parcels, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bufferPlace } from "#lib/returns/buffer-place";
import { isHere, statusIfHere } from "#lib/returns/is-here";

export type ReturnBox = Awaited<ReturnType<typeof readBoxes>>[number];

const box = {
  status: statusIfHere,
  damage: parcels.damage,
  arrivedAt: parcels.arrivedAt,
  countedAt: parcels.countedAt,
  locationCode: bufferPlace,
};

/** Every box of a return: those announced with it, here or not, and those it was found in. */
export async function readBoxes(ctx: Context, returnId: string) {
  const announced = await ctx.tx
    .select({ ...box, waybillNo: returnWaybills.waybillNo, carrier: returnWaybills.carrier })
    .from(returnWaybills)
    .leftJoin(parcels, and(eq(parcels.waybillNo, returnWaybills.waybillNo), isHere))
    .where(eq(returnWaybills.returnId, returnId))
    .orderBy(returnWaybills.waybillNo);
  const linked = await ctx.tx
    .select({ ...box, waybillNo: parcels.waybillNo, carrier: parcels.carrier })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(eq(parcelReturns.returnId, returnId), isHere))
    .orderBy(parcels.arrivedAt);
  const known = new Set(announced.map(({ waybillNo }) => waybillNo));
  return [
    ...announced.map((row) => ({ ...row, announced: true })),
    ...linked.filter(({ waybillNo }) => !known.has(waybillNo)).map((row) => ({ ...row, announced: false })),
  ];
}
