import { eq } from "drizzle-orm";
import { parcelReturns, parcels, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";

export type ReturnBox = Awaited<ReturnType<typeof readBoxes>>[number];

const box = {
  id: parcels.id,
  status: parcels.status,
  damage: parcels.damage,
  arrivedAt: parcels.arrivedAt,
  countedAt: parcels.countedAt,
};

/** Every box of a return: those announced with it, here or not, and those it was found in. */
export async function readBoxes(ctx: Context, returnId: string) {
  const announced = await ctx.tx
    .select({ ...box, waybillNo: returnWaybills.waybillNo, carrier: returnWaybills.carrier })
    .from(returnWaybills)
    .leftJoin(parcels, eq(parcels.waybillNo, returnWaybills.waybillNo))
    .where(eq(returnWaybills.returnId, returnId))
    .orderBy(returnWaybills.waybillNo);
  const linked = await ctx.tx
    .select({ ...box, waybillNo: parcels.waybillNo, carrier: parcels.carrier })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(eq(parcelReturns.returnId, returnId))
    .orderBy(parcels.arrivedAt);
  const known = new Set(announced.map(({ waybillNo }) => waybillNo));
  return [
    ...announced.map((row) => ({ ...row, announced: true })),
    ...linked.filter(({ waybillNo }) => !known.has(waybillNo)).map((row) => ({ ...row, announced: false })),
  ];
}
