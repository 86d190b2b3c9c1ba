import type { z } from "zod";
import type { Context } from "#lib/context";
import { type SealBatch, sealBatch } from "#lib/outbound/seal-batch";
import { makePapersOfLoad } from "#lib/papers/make-papers-of-load";

/** Seals a load and makes the papers that say what was sealed, both or neither. */
export async function sealWithPapers(
  ctx: Context,
  input: z.infer<typeof SealBatch>,
): Promise<{ batchNo: string; papers: string[] }> {
  const { batchNo } = await sealBatch(ctx, input);
  return { batchNo, papers: await makePapersOfLoad(ctx, batchNo) };
}
