import { eq } from "drizzle-orm";
import { type Batch, batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import type { LockedBatch } from "#lib/outbound/lock-batch";
import { recordItemFact } from "#lib/returns/record-fact";

/** Writes one step of a locked batch, and tells it in the history of each of its pieces. */
export async function advanceBatch(
  ctx: Context,
  batch: LockedBatch,
  patch: Partial<Omit<Batch, "id" | "batchNo">>,
  type: "batch_sealed" | "batch_unsealed" | "batch_approved" | "move_out_cleared",
  reason: string | null = null,
): Promise<void> {
  await ctx.tx.update(batches).set(patch).where(eq(batches.id, batch.row.id));
  for (const piece of batch.pieces) {
    await recordItemFact(ctx, piece, {}, { type, body: { batchNo: batch.row.batchNo, reason } });
  }
  ctx.changed.add("batches");
}
