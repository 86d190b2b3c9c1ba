import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { users } from "#db/schema/people";
import { vehicles } from "#db/schema/vehicles";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { splitByBags } from "#lib/domain/bag";
import { compareWithList } from "#lib/domain/carrier-list";
import { AppError } from "#lib/errors";
import { readBagsOf } from "#lib/returns/read-bags";
import { readVehicleParcels } from "#lib/returns/read-vehicle-parcels";

export const GetVehicle = z.strictObject({ handoverNo: z.string().max(40) });

const closers = alias(users, "closers");

/**
 * One vehicle with its papers, what came off it and by whom, its bags, and what is missing or too many against the carrier's
 * list. What is listed in a bag that nobody emptied yet is not called missing. A listed parcel counts as here by whatever scan it came in.
 */
export async function getVehicle(ctx: Context, { handoverNo }: z.infer<typeof GetVehicle>) {
  authorize(ctx, "parcel.arrive");
  const [vehicle] = await ctx.tx
    .select({
      handoverNo: vehicles.handoverNo,
      plateNo: vehicles.plateNo,
      sealNo: vehicles.sealNo,
      gatePaperNo: vehicles.gatePaperNo,
      carrier: vehicles.carrier,
      listedBags: vehicles.listedBags,
      openedAt: vehicles.openedAt,
      openedBy: users.name,
      closedAt: vehicles.closedAt,
      closedBy: closers.name,
      explanation: vehicles.explanation,
    })
    .from(vehicles)
    .innerJoin(users, eq(users.id, vehicles.openedBy))
    .leftJoin(closers, eq(closers.id, vehicles.closedBy))
    .where(eq(vehicles.handoverNo, handoverNo));
  if (!vehicle) throw new AppError("not_found", { code: handoverNo });
  const { arrived, listed } = await readVehicleParcels(ctx, handoverNo);
  const { missing, surplus } = compareWithList(
    listed,
    arrived.map(({ waybillNo }) => waybillNo),
  );
  const bags = await readBagsOf(ctx, handoverNo);
  return {
    ...vehicle,
    listed: listed.length,
    arrived,
    bags: bags.map((bag) => ({ ...bag, missing: bag.missing.length, surplus: bag.surplus.length })),
    ...splitByBags(missing, bags),
    surplus,
  };
}
