import { z } from "zod";
import { photoMarks } from "#db/schema/photo-marks";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { markWordLimit, PhotoBox } from "#lib/domain/photo-mark";
import { lockPhoto } from "#lib/evidence/lock-photo";
import { uuidv7 } from "#lib/uuid";

export const MarkPhoto = z.strictObject({
  photoId: z.uuid(),
  box: PhotoBox,
  word: z.string().trim().min(1).max(markWordLimit),
});

/**
 * Points at something on a photo with a box and a word, which the history of what it shows keeps. The picture
 * itself and its hash stay as they are. Refuses `not_found`.
 */
export async function markPhoto(
  ctx: Context,
  { photoId, box, word }: z.infer<typeof MarkPhoto>,
): Promise<{ markId: string }> {
  const markedBy = authorize(ctx, "item.photograph");
  const photo = await lockPhoto(ctx, photoId);
  const markId = uuidv7();
  const sides = [box.left, box.top, box.width, box.height];
  await ctx.tx
    .insert(photoMarks)
    .values({ id: markId, photoId: photo.id, box: sides, word, markedBy, markedAt: ctx.now });
  await photo.tell("mark_photo", word);
  return { markId };
}
