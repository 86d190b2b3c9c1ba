import { and, eq, inArray } from "drizzle-orm";
import { parcelReturns, parcels, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { ParcelStatus } from "#lib/domain/return-document";
import { isHere, statusHere, statusIfHere } from "#lib/returns/is-here";

export type WaybillOfReturn = { returnId: string; waybillNo: string; status: ParcelStatus | "expected" };

/** Every box of these returns: announced ones, whether here or not, and those linked to them here. */
export async function readWaybills(ctx: Context, returnIds: string[]): Promise<WaybillOfReturn[]> {
  if (returnIds.length === 0) return [];
  const announced = await ctx.tx
    .select({
      returnId: returnWaybills.returnId,
      waybillNo: returnWaybills.waybillNo,
      status: statusIfHere,
    })
    .from(returnWaybills)
    .leftJoin(parcels, and(eq(parcels.waybillNo, returnWaybills.waybillNo), isHere))
    .where(inArray(returnWaybills.returnId, returnIds))
    .orderBy(returnWaybills.waybillNo);
  const linked = await ctx.tx
    .select({ returnId: parcelReturns.returnId, waybillNo: parcels.waybillNo, status: statusHere })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(inArray(parcelReturns.returnId, returnIds), isHere))
    .orderBy(parcels.waybillNo);
  const isSame = (a: { returnId: string; waybillNo: string }, b: typeof a) =>
    a.returnId === b.returnId && a.waybillNo === b.waybillNo;
  return [
    ...announced.map((row) => ({ ...row, status: row.status ?? ("expected" as const) })),
    ...linked.filter((row) => !announced.some((known) => isSame(known, row))),
  ];
}
