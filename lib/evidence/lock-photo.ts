import { eq } from "drizzle-orm";
import { items, photos } from "#db/schema/items";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { lockParcel } from "#lib/returns/lock-parcel";
import { recordItemFact, recordParcelFact } from "#lib/returns/record-fact";

/** A photo whose piece or parcel this transaction holds; `tell` writes into the history of that. */
export type LockedPhoto = {
  id: string;
  tell: (type: "mark_photo" | "unmark_photo", word: string) => Promise<void>;
};

/** Locks what a photo shows; a photo outside the actor's scope does not exist. */
export async function lockPhoto(ctx: Context, photoId: string): Promise<LockedPhoto> {
  const [photo] = await ctx.tx
    .select({ id: photos.id, sha256: photos.sha256, parcelId: photos.parcelId, plate: items.plate })
    .from(photos)
    .leftJoin(items, eq(items.id, photos.itemId))
    .where(eq(photos.id, photoId));
  if (!photo) throw new AppError("not_found");
  const { id, sha256, plate, parcelId } = photo;
  if (plate) {
    const item = await lockItem(ctx, plate);
    const tell: LockedPhoto["tell"] = async (type, word) => {
      await recordItemFact(ctx, item, {}, { type, body: { sha256, word } });
    };
    return { id, tell };
  }
  const parcel = await lockParcel(ctx, parcelId ?? "");
  const tell: LockedPhoto["tell"] = async (type, word) => {
    await recordParcelFact(ctx, parcel, {}, { type, body: { sha256, word } });
  };
  return { id, tell };
}
