import { z } from "zod";
import { moveOutObjections } from "#db/schema/batches";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeObjection } from "#lib/domain/move-out-consent";
import { orThrow } from "#lib/errors";
import { lockBatch } from "#lib/outbound/lock-batch";
import { openAgain } from "#lib/outbound/open-again";

export const ObjectToMoveOut = z.strictObject({
  batchNo: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(500),
  pin: z.string().min(1).max(12),
});

/**
 * The officer objects to a move-out list, signed with the PIN: it goes back to the warehouse with the reason, open, and
 * is sealed, approved and shown to customs anew. Refuses `move_out_not_approved`, `batch_state_forbids` once it left.
 */
export async function objectToMoveOut(
  ctx: Context,
  { batchNo, reason, pin }: z.infer<typeof ObjectToMoveOut>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, "batch.clear_move_out");
  await verifyPin(ctx, by, pin);
  const batch = await lockBatch(ctx, batchNo);
  orThrow(judgeObjection(batch.facts));
  const { id: batchId, round } = batch.row;
  await ctx.tx.insert(moveOutObjections).values({ batchId, round, reason, by, at: ctx.now });
  return openAgain(ctx, batch, "move_out_objected", reason);
}
