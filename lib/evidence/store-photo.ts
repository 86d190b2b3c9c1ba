import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { photos } from "#db/schema/items";
import { authorize, isAllowed } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type PhotoMotif, photoMotifs } from "#lib/domain/photo";
import { AppError } from "#lib/errors";
import type { KeptPhoto } from "#lib/evidence/keep-photo";
import { lockItem } from "#lib/returns/lock-item";
import { lockParcelHere } from "#lib/returns/lock-parcel";
import { recordItemFact, recordParcelFact } from "#lib/returns/record-fact";

/** What is said of a photo, whatever it is of. */
export const SaidOfPhoto = z.strictObject({
  /** Of the picture as the camera gave it, by who made it smaller before it was sent. */
  sourceSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  motif: z.enum(photoMotifs).optional(),
});
const said = SaidOfPhoto.shape;

/** Of what the photo is: a piece by its plate, or a parcel by its waybill. */
export const PhotoOf = z.union([
  z.strictObject({ plate: z.string().min(1).max(20), ...said }),
  z.strictObject({ waybillNo: z.string().min(1).max(40), ...said }),
]);

export type StoredPhoto = { photoId: string; sha256: string; sizeBytes: number };
type TakenPhoto = KeptPhoto & { motif: PhotoMotif };
type Subject = { itemId: string } | { parcelId: string };

/**
 * Records a kept photo as evidence of a piece or a parcel, with its hash in the history. The same
 * picture of the same thing again is the one that is there. Who photographs no goods photographs a box only as it
 * came (`photo_after_opening`). Refuses `not_found`, `parcel_not_arrived`.
 */
export async function storePhoto(
  ctx: Context,
  input: { of: z.infer<typeof PhotoOf>; photo: KeptPhoto },
): Promise<StoredPhoto> {
  const { of } = input;
  const userId = authorize(ctx, "plate" in of ? "item.photograph" : "parcel.photograph");
  const { sourceSha256 = input.photo.sourceSha256, motif = "goods" } = of;
  const photo = { ...input.photo, sourceSha256, motif };
  return "plate" in of
    ? photographItem(ctx, userId, of.plate, photo)
    : photographParcel(ctx, userId, of.waybillNo, photo);
}

async function photographItem(ctx: Context, userId: string, plate: string, photo: TakenPhoto) {
  const item = await lockItem(ctx, plate);
  const { stored, isNew } = await insertPhoto(ctx, userId, { itemId: item.id }, photo);
  if (isNew) await recordItemFact(ctx, item, {}, { type: "photograph", body: bodyOf(photo) });
  return stored;
}

async function photographParcel(ctx: Context, userId: string, waybillNo: string, photo: TakenPhoto) {
  const parcel = await lockParcelHere(ctx, waybillNo);
  if (parcel.status !== "arrived" && !isAllowed(ctx, "item.photograph")) {
    throw new AppError("photo_after_opening", { code: waybillNo });
  }
  const { stored, isNew } = await insertPhoto(ctx, userId, { parcelId: parcel.id }, photo);
  if (isNew) await recordParcelFact(ctx, parcel, {}, { type: "photograph", body: bodyOf(photo) });
  return stored;
}

/** What the history says of it; that it shows a label only where it does. */
function bodyOf({ sha256, motif }: TakenPhoto): Record<string, string> {
  return motif === "goods" ? { sha256 } : { sha256, motif };
}

async function insertPhoto(
  ctx: Context,
  takenBy: string,
  subject: Subject,
  photo: TakenPhoto,
): Promise<{ stored: StoredPhoto; isNew: boolean }> {
  const isSame =
    "itemId" in subject ? eq(photos.itemId, subject.itemId) : eq(photos.parcelId, subject.parcelId);
  const [before] = await ctx.tx
    .select({ id: photos.id })
    .from(photos)
    .where(and(isSame, eq(photos.sha256, photo.sha256)));
  const { sha256, sizeBytes } = photo;
  if (before) return { stored: { photoId: before.id, sha256, sizeBytes }, isNew: false };
  const [made] = await ctx.tx
    .insert(photos)
    .values({ ...subject, ...photo, takenBy, takenAt: ctx.now })
    .returning({ id: photos.id });
  if (!made) throw new Error("a photo was not recorded");
  return { stored: { photoId: made.id, sha256, sizeBytes }, isNew: true };
}
