import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeSeal } from "#lib/domain/batch-rules";
import { papersAmong, papersAtSeal } from "#lib/domain/load-papers";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { type LockedBatch, lockBatch } from "#lib/outbound/lock-batch";
import { requireLawfulDestruction } from "#lib/outbound/require-lawful-destruction";
import { requireThawedLoad } from "#lib/outbound/require-thawed-load";
import { weightGrams } from "#lib/outbound/weight-grams";
import { readSetting } from "#lib/read-setting";

export const SealBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  countedPieces: z.number().int().min(0).max(10_000),
  papers: z.record(z.string().max(40), z.string().trim().min(1).max(100)),
  /** A load overseas: what it weighs with its packing. */
  grossWeightGrams: weightGrams.nullish(),
  /** A destruction: that an officer is to look on, also where officers do not ask for it. */
  witness: z.boolean().optional(),
});

/**
 * Seals a batch: counted by hand against the list, with the numbers of others' papers; one overseas weighed, a
 * destruction as the book asks. From here on its papers say what stands, which the desk's seal
 * makes with it: customs is asked with them.
 */
export async function sealBatch(
  ctx: Context,
  input: z.infer<typeof SealBatch>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.manage");
  const batch = await lockBatch(ctx, input.batchNo);
  const papers = { ...batch.row.papers, ...papersAmong(papersAtSeal[batch.row.outcome], input.papers) };
  const grossWeightGrams = batch.row.outcome === "reship" ? (input.grossWeightGrams ?? null) : null;
  orThrow(judgeSeal({ ...batch.facts, papers, grossWeightGrams }, input.countedPieces));
  await requireLawfulDestruction(ctx, batch, papers, "sealing");
  await requireThawedLoad(ctx, batch.row.id);
  await advanceBatch(
    ctx,
    batch,
    {
      status: "sealed",
      papers,
      grossWeightGrams,
      witnessRequired: await isWitnessed(ctx, batch, input),
      sealedBy: userId,
      sealedAt: ctx.now,
    },
    "batch_sealed",
  );
  return { batchNo: batch.row.batchNo };
}

async function isWitnessed(
  ctx: Context,
  { row }: LockedBatch,
  { witness = false }: z.infer<typeof SealBatch>,
): Promise<boolean> {
  if (row.outcome !== "destroy") return false;
  // What an officer once asked for outlives the seal.
  return witness || row.witnessRequired || (await readSetting(ctx, "destructionWitnessed")).value;
}
