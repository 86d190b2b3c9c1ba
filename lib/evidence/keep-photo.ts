import { createHash } from "node:crypto";
import sharp from "sharp";
import { requireMay } from "#lib/authorize";
import type { Actor } from "#lib/context";
import {
  type PhotoProblem,
  type PhotoType,
  photoLimitBytes,
  photoLimitPixels,
  photoTypeOf,
} from "#lib/domain/photo";
import { AppError } from "#lib/errors";
import { writeEvidence } from "#lib/evidence/evidence-file";

/** A photo whose bytes lie on the disk already, not yet said of what it is. */
export type KeptPhoto = { sha256: string; mediaType: PhotoType; sizeBytes: number };

const copyEdgePixels = 2048;

/**
 * Checks a photo by its bytes, keeps the original as it came under its hash, and beside it an upright
 * copy without camera data, the only one that is ever served. Refuses with `photo_refused` and the
 * problem. It runs before the transaction, so that decoding a picture holds no lock.
 */
export async function keepPhoto(actor: Actor, bytes: Uint8Array): Promise<KeptPhoto> {
  requireMay(actor, "item.photograph");
  if (bytes.byteLength > photoLimitBytes) throw refusal("size");
  const mediaType = photoTypeOf(bytes);
  if (!mediaType) throw refusal("type");
  const copy = await reencode(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await writeEvidence("original", sha256, bytes);
  await writeEvidence("copy", sha256, copy);
  return { sha256, mediaType, sizeBytes: bytes.byteLength };
}

async function reencode(bytes: Uint8Array): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: false, failOn: "error" });
  const { width, height } = await image.metadata().catch(() => {
    throw refusal("broken");
  });
  if (width * height > photoLimitPixels) throw refusal("pixels");
  return image
    .rotate()
    .resize(copyEdgePixels, copyEdgePixels, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 84 })
    .toBuffer()
    .catch(() => {
      throw refusal("broken");
    });
}

function refusal(problem: PhotoProblem): AppError {
  return new AppError("photo_refused", { problem });
}
