import type { UnsentPhoto } from "#components/evidence/photo-queue";
import {
  fitInside,
  type PhotoProblem,
  photoLimitPixels,
  photoProblemOf,
  sentEdgePixels,
} from "#lib/domain/photo";
import { ApiError } from "#lib/http/fetch-json";

/**
 * Makes a photo ready to be sent: its hash as the camera gave it, and a picture that is upright, no larger than
 * is looked at and without camera data. Throws what the server would refuse it with.
 */
export async function shrinkPhoto(photo: UnsentPhoto): Promise<UnsentPhoto> {
  const bytes = new Uint8Array(await photo.picture.arrayBuffer());
  const problem = photoProblemOf(bytes, bytes.byteLength);
  if (problem) throw refusal(problem);
  const sourceSha256 = await sha256Of(bytes);
  return { ...photo, isReady: true, sourceSha256, picture: await draw(photo.picture) };
}

async function draw(source: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(source).catch(() => {
    throw refusal("broken");
  });
  if (bitmap.width * bitmap.height > photoLimitPixels) throw refusal("pixels");
  const { width, height } = fitInside(bitmap.width, bitmap.height, sentEdgePixels);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d");
  if (!pen) throw refusal("broken");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.88));
  if (!drawn) throw refusal("broken");
  return drawn;
}

/** Null on a page that is not served safely: there the browser counts no hashes. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!crypto.subtle) return null;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refusal(problem: PhotoProblem): ApiError {
  return new ApiError(422, "photo_refused", { problem });
}
