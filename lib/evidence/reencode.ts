import sharp from "sharp";
import { type PhotoProblem, photoLimitPixels } from "#lib/domain/photo";
import { AppError } from "#lib/errors";

const longEdgePixels = 2048;

/**
 * A photo made upright, no larger than is looked at, and without camera data, place or colour profile. Refuses
 * `photo_refused` for too many pixels and for what cannot be decoded.
 */
export async function reencode(bytes: Uint8Array): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: false, failOn: "error" });
  const { width, height } = await image.metadata().catch(() => {
    throw photoRefusal("broken");
  });
  if (width * height > photoLimitPixels) throw photoRefusal("pixels");
  return image
    .rotate()
    .resize(longEdgePixels, longEdgePixels, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 84 })
    .toBuffer()
    .catch(() => {
      throw photoRefusal("broken");
    });
}

/** Whether a kept photo says nothing but what it shows; one that was kept as it came may name a place. */
export async function isBare(kept: Buffer): Promise<boolean> {
  const { format, exif, xmp, iptc } = await sharp(kept).metadata();
  return format === "webp" && !exif && !xmp && !iptc;
}

/** The refusal of a photo, with what is wrong with it. */
export function photoRefusal(problem: PhotoProblem): AppError {
  return new AppError("photo_refused", { problem });
}
