import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { descending } from "#db/order";
import { parcels } from "#db/schema/returns";
import { vehicles, vehicleWaybills } from "#db/schema/vehicles";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isHere } from "#lib/returns/is-here";

export const ListVehicles = z.strictObject({});

const shownAtMost = 200;
const shownMs = 7 * 86_400_000;

/** The vehicles at the dock now and those of the last seven days, newest first, each with what came of its list. */
export async function listVehicles(ctx: Context) {
  authorize(ctx, "parcel.arrive");
  const here = ctx.tx
    .select({ waybillNo: parcels.waybillNo })
    .from(parcels)
    .where(and(isHere, eq(parcels.waybillNo, vehicleWaybills.waybillNo)));
  const rows = await ctx.tx
    .select({
      handoverNo: vehicles.handoverNo,
      plateNo: vehicles.plateNo,
      carrier: vehicles.carrier,
      openedAt: vehicles.openedAt,
      closedAt: vehicles.closedAt,
      listed: sql<number>`(select count(*)::int from ${vehicleWaybills} where ${eq(vehicleWaybills.handoverNo, vehicles.handoverNo)})`,
      listedHere: sql<number>`(select count(*)::int from ${vehicleWaybills} where ${eq(vehicleWaybills.handoverNo, vehicles.handoverNo)} and exists ${here})`,
      scanned: sql<number>`(select count(*)::int from ${parcels} where ${and(isHere, eq(parcels.handoverNo, vehicles.handoverNo))})`,
    })
    .from(vehicles)
    .where(or(isNull(vehicles.closedAt), gte(vehicles.openedAt, new Date(ctx.now.getTime() - shownMs))))
    .orderBy(descending(vehicles.openedAt))
    .limit(shownAtMost);
  return { vehicles: rows };
}
