import { eq } from "drizzle-orm";
import { z } from "zod";
import { loadPhotos } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { FoundPhoto } from "#lib/evidence/serve-photo";

export const GetLoadPhoto = z.strictObject({ id: z.uuid() });

/** Finds a photo of a load, for the people of the warehouse and customs. */
export async function getLoadPhoto(ctx: Context, { id }: z.infer<typeof GetLoadPhoto>): Promise<FoundPhoto> {
  authorize(ctx, "warehouse.read");
  const [photo] = await ctx.tx
    .select({ sha256: loadPhotos.sha256 })
    .from(loadPhotos)
    .where(eq(loadPhotos.id, id));
  if (!photo) throw new AppError("not_found");
  return photo;
}
