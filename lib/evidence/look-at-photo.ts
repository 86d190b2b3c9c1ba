import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { photos } from "#db/schema/items";
import { photoLooks } from "#db/schema/photo-looks";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { FoundPhoto } from "#lib/evidence/serve-photo";
import { uuidv7 } from "#lib/uuid";

export const LookAtPhoto = z.strictObject({
  photoId: z.uuid(),
  reason: z.string().trim().min(2).max(200),
});
export const OpenPhoto = z.strictObject({ id: z.uuid() });

/** So long a look that was written down opens the photo. */
const openForMs = 10 * 60_000;

/**
 * Writes down who sees the photo of a shipping label in clear, and why, before anybody does (PIPL). Only the
 * people who handle the goods may. Refuses `not_found`.
 */
export async function lookAtPhoto(
  ctx: Context,
  { photoId, reason }: z.infer<typeof LookAtPhoto>,
): Promise<{ lookId: string }> {
  const lookedBy = authorize(ctx, "photo.open");
  const [photo] = await ctx.tx.select({ id: photos.id }).from(photos).where(eq(photos.id, photoId));
  if (!photo) throw new AppError("not_found");
  const lookId = uuidv7();
  await ctx.tx.insert(photoLooks).values({ id: lookId, photoId, reason, lookedBy, lookedAt: ctx.now });
  return { lookId };
}

/** A photo in clear for whoever has just said why, for ten minutes; else `not_found`. */
export async function openPhoto(ctx: Context, { id }: z.infer<typeof OpenPhoto>): Promise<FoundPhoto> {
  const userId = authorize(ctx, "photo.open");
  const since = new Date(ctx.now.getTime() - openForMs);
  const [photo] = await ctx.tx
    .select({ sha256: photos.sha256 })
    .from(photoLooks)
    .innerJoin(photos, eq(photos.id, photoLooks.photoId))
    .where(and(eq(photoLooks.id, id), eq(photoLooks.lookedBy, userId), gt(photoLooks.lookedAt, since)));
  if (!photo) throw new AppError("not_found");
  return photo;
}
