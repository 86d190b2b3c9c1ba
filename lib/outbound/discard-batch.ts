import { eq } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockBatch } from "#lib/outbound/lock-batch";

export const DiscardBatch = z.strictObject({ batchNo: z.string().min(1).max(20) });

/** Gives up a batch that was opened by mistake: open, and with no piece in it. Its number stays taken. */
export async function discardBatch(
  ctx: Context,
  input: z.infer<typeof DiscardBatch>,
): Promise<{ batchNo: string }> {
  authorize(ctx, "batch.manage");
  const { row, pieces } = await lockBatch(ctx, input.batchNo);
  if (row.status !== "open" || pieces.length > 0) {
    throw new AppError("batch_state_forbids", { status: row.status });
  }
  await ctx.tx.update(batches).set({ status: "discarded" }).where(eq(batches.id, row.id));
  ctx.changed.add("batches");
  return { batchNo: row.batchNo };
}
