import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { lockForStep, writeStep } from "#lib/outbound/take-step";

export const AcceptWeight = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
});

/** A supervisor accepts the explained difference in weight, signed with the PIN; never who weighed or explained it. */
export async function acceptWeight(
  ctx: Context,
  { batchNo, pin }: z.infer<typeof AcceptWeight>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.accepted);
  await verifyPin(ctx, by, pin);
  const batch = await lockForStep(ctx, batchNo, "accepted", by);
  return writeStep(ctx, batch, { step: "accepted", by, facts: {} });
}
