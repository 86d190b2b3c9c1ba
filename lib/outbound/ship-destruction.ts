import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";
import { weightGrams } from "#lib/outbound/weight-grams";

const line = z.string().trim().min(1).max(60);

export const ShipDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  vehicleNo: line,
  /** 核放单 */
  gatePassNo: line,
  /** When it passed the gate. */
  gateAt: z.iso.datetime({ offset: true }),
  sealNo: line,
  weightGrams,
});

/**
 * The load leaves the zone for its contractor, weighed, on its vehicle, at the time it passed the gate; from here it
 * is not opened again.
 */
export async function shipDestruction(
  ctx: Context,
  { batchNo, ...facts }: z.infer<typeof ShipDestruction>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.left);
  return takeStep(ctx, batchNo, { step: "left", by, facts });
}
