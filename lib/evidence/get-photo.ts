import { eq } from "drizzle-orm";
import { z } from "zod";
import { photos } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { FoundPhoto } from "#lib/evidence/serve-photo";

export const GetPhoto = z.strictObject({ id: z.uuid() });

/** Finds a photo whose subject the reader may see; any other does not exist. That of a label is shown blurred. */
export async function getPhoto(ctx: Context, input: z.infer<typeof GetPhoto>): Promise<FoundPhoto> {
  authorize(ctx, "returns.read");
  const [photo] = await ctx.tx
    .select({ sha256: photos.sha256, motif: photos.motif })
    .from(photos)
    .where(eq(photos.id, input.id));
  if (!photo) throw new AppError("not_found");
  return { sha256: photo.sha256, isBlurred: photo.motif === "label" };
}
