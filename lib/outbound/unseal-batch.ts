import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeUnseal } from "#lib/domain/batch-rules";
import { orThrow } from "#lib/errors";
import { lockBatch } from "#lib/outbound/lock-batch";
import { openAgain } from "#lib/outbound/open-again";

export const UnsealBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(500),
});

/**
 * Opens a sealed batch again, for instance to take out a piece that its owner disputes. The seal, the
 * approval and the officer's no-objection fall with it; they were given to another load.
 */
export async function unsealBatch(
  ctx: Context,
  input: z.infer<typeof UnsealBatch>,
): Promise<{ batchNo: string }> {
  authorize(ctx, "batch.manage");
  const batch = await lockBatch(ctx, input.batchNo);
  const { status, path } = batch.facts;
  orThrow(judgeUnseal({ status, left: path.taken.left !== undefined }));
  return openAgain(ctx, batch, "batch_unsealed", input.reason);
}
