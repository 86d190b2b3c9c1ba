import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

export const AcceptExplanation = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
});

/** A supervisor accepts why a weight differs or it was destroyed late, signed with the PIN; never who recorded or explained it. */
export async function acceptExplanation(
  ctx: Context,
  { batchNo, pin }: z.infer<typeof AcceptExplanation>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.accepted);
  await verifyPin(ctx, by, pin);
  return takeStep(ctx, batchNo, { step: "accepted", by, facts: {} });
}
