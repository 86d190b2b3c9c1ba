import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

export const ConfirmDestructionList = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
});

/** The second person's word, signed with the PIN, that the list is what is loaded; never who listed it. */
export async function confirmDestructionList(
  ctx: Context,
  { batchNo, pin }: z.infer<typeof ConfirmDestructionList>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.confirmed);
  await verifyPin(ctx, by, pin);
  return takeStep(ctx, batchNo, { step: "confirmed", by, facts: {} });
}
