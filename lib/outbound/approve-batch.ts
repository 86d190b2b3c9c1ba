import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeApproval } from "#lib/domain/batch-rules";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";
import { requireLawfulDestruction } from "#lib/outbound/require-lawful-destruction";

export const ApproveBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
});

/** The second person's yes to a destruction or a move-out, signed with the PIN; never one's own work. */
export async function approveBatch(
  ctx: Context,
  input: z.infer<typeof ApproveBatch>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.approve");
  await verifyPin(ctx, userId, input.pin);
  const batch = await lockBatch(ctx, input.batchNo);
  orThrow(judgeApproval(batch.facts, userId));
  await requireLawfulDestruction(ctx, batch, batch.row.papers, "approval");
  await advanceBatch(
    ctx,
    batch,
    { status: "approved", approvedBy: userId, approvedAt: ctx.now },
    "batch_approved",
  );
  return { batchNo: batch.row.batchNo };
}
