import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeClearance } from "#lib/domain/move-out-consent";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";
import { readListNo } from "#lib/outbound/read-list-no";

export const ClearMoveOut = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
});

/** The officer's no-objection to an approved move-out list (无异议), signed with the PIN; to the list of its present seal. */
export async function clearMoveOut(
  ctx: Context,
  input: z.infer<typeof ClearMoveOut>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.clear_move_out");
  await verifyPin(ctx, userId, input.pin);
  const batch = await lockBatch(ctx, input.batchNo);
  orThrow(judgeClearance({ ...batch.facts, listNo: await readListNo(ctx, batch) }));
  await advanceBatch(ctx, batch, { clearedBy: userId, clearedAt: ctx.now }, "move_out_cleared");
  return { batchNo: batch.row.batchNo };
}
