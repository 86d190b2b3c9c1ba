import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeSeal } from "#lib/domain/batch-rules";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";

export const SealBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  countedPieces: z.number().int().min(0).max(10_000),
  papers: z.record(z.string().max(40), z.string().trim().min(1).max(100)),
});

/** Seals a batch: counted by hand against the list, with the numbers of its papers. */
export async function sealBatch(
  ctx: Context,
  input: z.infer<typeof SealBatch>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.manage");
  const batch = await lockBatch(ctx, input.batchNo);
  const papers = { ...batch.row.papers, ...input.papers };
  orThrow(judgeSeal({ ...batch.facts, papers }, input.countedPieces));
  await advanceBatch(
    ctx,
    batch,
    { status: "sealed", papers, sealedBy: userId, sealedAt: ctx.now },
    "batch_sealed",
  );
  return { batchNo: batch.row.batchNo };
}
