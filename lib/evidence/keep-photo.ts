import { requireMay } from "#lib/authorize";
import type { Actor } from "#lib/context";
import type { Action } from "#lib/domain/permissions";
import { photoProblemOf } from "#lib/domain/photo";
import { keepEvidence, sha256Of } from "#lib/evidence/evidence-file";
import { photoRefusal, reencode } from "#lib/evidence/reencode";

/** A photo whose bytes lie on the disk already, not yet said of what it is. */
export type KeptPhoto = {
  /** Of the bytes that are kept and served. */
  sha256: string;
  /** Of the picture as it came. */
  sourceSha256: string;
  mediaType: "image/webp";
  sizeBytes: number;
};

/**
 * Checks a photo by its bytes and keeps it upright and without camera data or place; of the picture as it came
 * only the hash stays. Refuses with `photo_refused` and the problem. It runs before the transaction, so that
 * decoding a picture holds no lock.
 */
export async function keepPhoto(
  actor: Actor,
  bytes: Uint8Array,
  action: Action = "parcel.photograph",
): Promise<KeptPhoto> {
  requireMay(actor, action);
  const problem = photoProblemOf(bytes, bytes.byteLength);
  if (problem) throw photoRefusal(problem);
  const kept = await reencode(bytes);
  const sha256 = await keepEvidence(kept);
  return { sha256, sourceSha256: sha256Of(bytes), mediaType: "image/webp", sizeBytes: kept.byteLength };
}
