import { eq } from "drizzle-orm";
import { z } from "zod";
import { vehicles } from "#db/schema/vehicles";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { getVehicle } from "#lib/dock/get-vehicle";
import { countDifferences } from "#lib/domain/carrier-list";
import { AppError } from "#lib/errors";

export const CloseVehicle = z.strictObject({
  handoverNo: z.string().max(40),
  explanation: z.string().trim().max(500),
});

/**
 * Ends the hand-over of a vehicle. Refuses `vehicle_closed` when it is over already, and `differences_unexplained`
 * while parcels are missing, too many or damaged, or bags more or fewer than told, and nobody has written what the driver says of them.
 */
export async function closeVehicle(
  ctx: Context,
  { handoverNo, explanation }: z.infer<typeof CloseVehicle>,
): Promise<{ handoverNo: string }> {
  const closedBy = authorize(ctx, "parcel.arrive");
  await ctx.tx.select().from(vehicles).where(eq(vehicles.handoverNo, handoverNo)).for("update");
  const vehicle = await getVehicle(ctx, { handoverNo });
  if (vehicle.closedAt) throw new AppError("vehicle_closed", { handoverNo });
  const differences = countDifferences(vehicle);
  if (differences > 0 && explanation === "") {
    throw new AppError("differences_unexplained", { count: String(differences) });
  }
  await ctx.tx
    .update(vehicles)
    .set({ closedAt: ctx.now, closedBy, explanation: explanation || null })
    .where(eq(vehicles.handoverNo, handoverNo));
  ctx.changed.add("parcels");
  return { handoverNo };
}
