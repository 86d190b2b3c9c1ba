import { z } from "zod";
import { loadPhotos } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { loadMoments } from "#lib/domain/photo";
import { AppError } from "#lib/errors";
import type { KeptPhoto } from "#lib/evidence/keep-photo";
import { lockBatchRow } from "#lib/returns/lock-batch-row";

export const LoadPhotoOf = z.strictObject({
  batchNo: z.string().min(1).max(20),
  moment: z.enum(loadMoments),
});

/** Records a kept photo of a load before or after its destruction, until that is written off. The same again changes nothing. */
export async function storeLoadPhoto(
  ctx: Context,
  { of: { batchNo, moment }, photo }: { of: z.infer<typeof LoadPhotoOf>; photo: KeptPhoto },
): Promise<{ sha256: string }> {
  const takenBy = authorize(ctx, "destruction.photograph");
  const { id: batchId, outcome, status } = await lockBatchRow(ctx, batchNo);
  if (outcome !== "destroy" || status !== "approved") throw new AppError("batch_state_forbids", { status });
  const row = { batchId, moment, ...photo, takenBy, takenAt: ctx.now };
  await ctx.tx.insert(loadPhotos).values(row).onConflictDoNothing();
  ctx.changed.add("batches");
  return { sha256: photo.sha256 };
}
