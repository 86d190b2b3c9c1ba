import type { Context } from "#lib/context";
import { advanceBatch } from "#lib/outbound/advance-batch";
import type { LockedBatch } from "#lib/outbound/lock-batch";

/** Opens a sealed load again with a reason; seal, approval and no-objection fall, for they were given to another load. Customs' approval of a destruction stands, and its time runs on. */
export async function openAgain(
  ctx: Context,
  batch: LockedBatch,
  type: "batch_unsealed" | "move_out_objected",
  reason: string,
): Promise<{ batchNo: string }> {
  const forgotten = { sealedBy: null, sealedAt: null, approvedBy: null, approvedAt: null };
  const unspoken = { clearedBy: null, clearedAt: null, clearedUnder: null };
  const patch = { ...forgotten, ...unspoken, round: batch.row.round + 1 };
  await advanceBatch(ctx, batch, { status: "open", ...patch }, type, { reason });
  return { batchNo: batch.row.batchNo };
}
