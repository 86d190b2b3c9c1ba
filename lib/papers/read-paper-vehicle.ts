import { eq, getTableColumns } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { users } from "#db/schema/people";
import { vehicles } from "#db/schema/vehicles";
import type { Context } from "#lib/context";
import type { PaperVehicle } from "#lib/domain/papers/vehicle-paper";
import { AppError } from "#lib/errors";
import { readBagsOf } from "#lib/returns/read-bags";
import { readVehicleParcels } from "#lib/returns/read-vehicle-parcels";

const closers = alias(users, "closers");

/** Holds a vehicle and reads all that its sheet may say of it: a listed parcel counts as here by whatever scan it came in. */
export async function readPaperVehicle(ctx: Context, handoverNo: string): Promise<PaperVehicle> {
  const [row] = await ctx.tx
    .select({ vehicle: getTableColumns(vehicles), opener: users.name, closer: closers.name })
    .from(vehicles)
    .innerJoin(users, eq(users.id, vehicles.openedBy))
    .leftJoin(closers, eq(closers.id, vehicles.closedBy))
    .where(eq(vehicles.handoverNo, handoverNo))
    .for("update", { of: vehicles });
  if (!row) throw new AppError("not_found", { code: handoverNo });
  const { openedBy: _, closedBy: __, carrier: ___, ...vehicle } = row.vehicle;
  return {
    ...vehicle,
    openedBy: row.opener,
    closedBy: row.closer,
    ...(await readVehicleParcels(ctx, handoverNo)),
    bags: await readBagsOf(ctx, handoverNo),
  };
}
