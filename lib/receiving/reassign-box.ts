import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { AppError } from "#lib/errors";
import { lockBenchParcel } from "#lib/receiving/lock-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

export const ReassignBox = z.strictObject({ parcelId: z.uuid(), bench: benchName });

/**
 * Gives a box that lies open or parked at one bench to another, where it waits parked until somebody goes on with it
 * there; the bench it was at can do no more to it without taking it over. Refuses `not_found`, `parcel_counted`, and
 * `parcel_not_arrived` before it is opened. At the bench that has it already nothing changes.
 */
export async function reassignBox(
  ctx: Context,
  { parcelId, bench }: z.infer<typeof ReassignBox>,
): Promise<{ waybillNo: string; bench: string }> {
  authorize(ctx, "shift.arrange");
  const box = await lockBenchParcel(ctx, parcelId);
  const { waybillNo } = box;
  if (box.status === "counted") throw new AppError("parcel_counted", { code: waybillNo });
  if (box.status !== "opened") throw new AppError("parcel_not_arrived", { code: waybillNo });
  if (box.bench === bench) return { waybillNo, bench };
  const body = { bench, fromBench: box.bench, fromUserId: box.openedBy };
  const waits = { bench, claimedAt: ctx.now, parkedAt: ctx.now };
  await recordParcelFact(ctx, box, waits, { type: "reassign", body });
  return { waybillNo, bench };
}
