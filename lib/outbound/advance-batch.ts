import { eq } from "drizzle-orm";
import { type Batch, batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import type { DestructionStep } from "#lib/domain/destruction-path";
import type { LockedBatch } from "#lib/outbound/lock-batch";
import { remarkItems } from "#lib/returns/record-fact";

type BatchEvent =
  | "batch_sealed"
  | "batch_unsealed"
  | "batch_approved"
  | "move_out_cleared"
  | "move_out_silence"
  | "move_out_objected"
  | "destruction_extended"
  | "destruction_witness_demanded"
  | `destruction_${DestructionStep}`;

/** Writes one step of a locked batch, and tells it in the history of each of its pieces. */
export async function advanceBatch(
  ctx: Context,
  batch: LockedBatch,
  patch: Partial<Omit<Batch, "id" | "batchNo">>,
  type: BatchEvent,
  more: { readonly [key: string]: Json } = { reason: null },
): Promise<void> {
  if (Object.keys(patch).length > 0) {
    await ctx.tx.update(batches).set(patch).where(eq(batches.id, batch.row.id));
  }
  await remarkItems(ctx, batch.pieces, { type, body: { batchNo: batch.row.batchNo, ...more } });
  ctx.changed.add("batches");
}
