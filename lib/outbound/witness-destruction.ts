import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

export const WitnessDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
});

/** The officer looked on while it was loaded, and signs so with the PIN; only where officers or the load ask for it. */
export async function witnessDestruction(
  ctx: Context,
  { batchNo, pin }: z.infer<typeof WitnessDestruction>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.witnessed);
  await verifyPin(ctx, by, pin);
  return takeStep(ctx, batchNo, { step: "witnessed", by, facts: {} });
}
