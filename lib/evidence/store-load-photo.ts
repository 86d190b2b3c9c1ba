import { z } from "zod";
import { loadPhotos } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { loadMoments } from "#lib/domain/photo";
import type { KeptPhoto } from "#lib/evidence/keep-photo";
import { lockLoadToPhotograph } from "#lib/evidence/lock-load-to-photograph";
import { SaidOfPhoto } from "#lib/evidence/store-photo";

/** What is said of a load's photo beside what it shows. */
export const SaidOfLoadPhoto = SaidOfPhoto.omit({ motif: true });

export const LoadPhotoOf = z.strictObject({
  batchNo: z.string().min(1).max(20),
  moment: z.enum(loadMoments),
  ...SaidOfLoadPhoto.shape,
});

/** Records a kept photo of a load before or after its destruction, until that is written off. The same again changes nothing. */
export async function storeLoadPhoto(
  ctx: Context,
  { of, photo }: { of: z.infer<typeof LoadPhotoOf>; photo: KeptPhoto },
): Promise<{ sha256: string }> {
  const takenBy = authorize(ctx, "destruction.photograph");
  const { batchNo, moment, sourceSha256 = photo.sourceSha256 } = of;
  const { id: batchId } = await lockLoadToPhotograph(ctx, batchNo);
  const row = { batchId, moment, ...photo, sourceSha256, takenBy, takenAt: ctx.now };
  await ctx.tx.insert(loadPhotos).values(row).onConflictDoNothing();
  ctx.changed.add("batches");
  return { sha256: photo.sha256 };
}
