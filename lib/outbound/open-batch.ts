import { z } from "zod";
import { batches } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { batchOutcomes } from "#lib/domain/item";
import { nextNumber } from "#lib/returns/next-number";

export const OpenBatch = z.strictObject({
  outcome: z.enum(batchOutcomes),
  receiver: z.string().trim().min(1).max(100),
});

/** Opens a load for pieces of one outcome and one receiver. */
export async function openBatch(
  ctx: Context,
  input: z.infer<typeof OpenBatch>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.manage");
  const batchNo = await nextNumber(ctx, "batch");
  await ctx.tx
    .insert(batches)
    .values({ ...input, batchNo, papers: {}, createdBy: userId, createdAt: ctx.now });
  ctx.changed.add("batches");
  return { batchNo };
}
