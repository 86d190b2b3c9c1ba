import type { PackedPhoto, PackTrouble } from "#lib/domain/evidence-pack";
import { AppError } from "#lib/errors";
import { blur } from "#lib/evidence/blur";
import { readPhoto } from "#lib/evidence/serve-photo";

type Photo = { plate: string; takenAt: Date; motif: string | null; sha256: string };

/** So many go into one pack; the others are listed with their hashes. */
const photosAtMost = 200;

/**
 * Photos as files for a pack, in their order, named by the plate of the piece. Each is proved by its hash; one that
 * is lost or altered is listed as such and never shown.
 */
export async function packPhotos(photos: readonly Photo[]): Promise<PackedPhoto[]> {
  const packed: PackedPhoto[] = [];
  for (const [index, { motif, ...photo }] of photos.entries()) {
    const isBlurred = motif === "label";
    const read = index < photosAtMost ? await readIfWhole(photo.sha256) : "too_many";
    const name = `photos/${String(index + 1).padStart(3, "0")}-${photo.plate}.webp`;
    packed.push(
      typeof read === "string"
        ? { ...photo, isBlurred, file: null, trouble: read }
        : { ...photo, isBlurred, file: { name, bytes: isBlurred ? await blur(read) : read }, trouble: null },
    );
  }
  return packed;
}

async function readIfWhole(sha256: string): Promise<Buffer | PackTrouble> {
  try {
    return await readPhoto(sha256);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== "photo_missing" && error.code !== "photo_altered") throw error;
    return error.code;
  }
}
