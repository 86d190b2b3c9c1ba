/** What a photo may weigh, as taken. */
export const photoLimitBytes = 12 * 1024 * 1024;
/** How many pixels a photo may hold; more is refused before it is decoded. */
export const photoLimitPixels = 40_000_000;
/** The long edge a bench sends a photo with, in pixels. */
export const sentEdgePixels = 2000;

/** What a photo shows: the goods, or a shipping label with somebody's name and address. */
export const photoMotifs = ["goods", "label"] as const;
export type PhotoMotif = (typeof photoMotifs)[number];

/** Whether a photo can show damage or a seal: one of a shipping label alone shows neither. */
export function showsMoreThanLabel({ motif }: { motif: PhotoMotif }): boolean {
  return motif !== "label";
}

/** When a photo of a load that is destroyed was taken: of the goods, and of what is left of them. */
export const loadMoments = ["before", "after"] as const;
export type LoadMoment = (typeof loadMoments)[number];

export const photoTypes = ["image/jpeg", "image/png", "image/webp"] as const;
type PhotoType = (typeof photoTypes)[number];

const photoProblems = ["type", "size", "pixels", "broken"] as const;
export type PhotoProblem = (typeof photoProblems)[number];

/** What speaks against a photo before anybody decodes it, by its first bytes and its size; null for nothing. */
export function photoProblemOf(head: Uint8Array, sizeBytes: number): PhotoProblem | null {
  if (sizeBytes > photoLimitBytes) return "size";
  return photoTypeOf(head) ? null : "type";
}

/** A picture made to fit: its long edge at most `edgePixels`, its form kept, never enlarged. */
export function fitInside(
  width: number,
  height: number,
  edgePixels: number,
): { width: number; height: number } {
  const scale = Math.min(1, edgePixels / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** The type of a picture by its first bytes, whatever it is called; null for all but JPEG, PNG and WebP. */
function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  const isRiff = startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]) ? "image/webp" : null;
}

function startsWith(bytes: Uint8Array, offset: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}
