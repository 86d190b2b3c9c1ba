import { eq } from "drizzle-orm";
import { z } from "zod";
import { photoMarks } from "#db/schema/photo-marks";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockPhoto } from "#lib/evidence/lock-photo";

export const UnmarkPhoto = z.strictObject({ markId: z.uuid() });

/**
 * Takes a mark on a photo back; both stay on record. Only who made it may: refuses `not_permitted` to others, and
 * `not_found` for what is no mark, or none any more.
 */
export async function unmarkPhoto(
  ctx: Context,
  { markId }: z.infer<typeof UnmarkPhoto>,
): Promise<{ markId: string }> {
  const userId = authorize(ctx, "item.photograph");
  const [mark] = await ctx.tx.select().from(photoMarks).where(eq(photoMarks.id, markId));
  if (!mark?.word) throw new AppError("not_found");
  if (mark.markedBy !== userId) throw new AppError("not_permitted");
  const photo = await lockPhoto(ctx, mark.photoId);
  const [before] = await ctx.tx
    .select({ id: photoMarks.id })
    .from(photoMarks)
    .where(eq(photoMarks.withdraws, markId));
  if (before) throw new AppError("not_found");
  await ctx.tx
    .insert(photoMarks)
    .values({ photoId: photo.id, withdraws: markId, markedBy: userId, markedAt: ctx.now });
  await photo.tell("unmark_photo", mark.word);
  return { markId };
}
