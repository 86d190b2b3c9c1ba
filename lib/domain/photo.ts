/** What a photo may weigh, as taken. */
export const photoLimitBytes = 12 * 1024 * 1024;
/** How many pixels a photo may hold; more is refused before it is decoded. */
export const photoLimitPixels = 40_000_000;

export const photoTypes = ["image/jpeg", "image/png", "image/webp"] as const;
export type PhotoType = (typeof photoTypes)[number];

const photoProblems = ["type", "size", "pixels", "broken"] as const;
export type PhotoProblem = (typeof photoProblems)[number];

/** The type of a picture by its first bytes, whatever it is called; null for all but JPEG, PNG and WebP. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  const isRiff = startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]) ? "image/webp" : null;
}

function startsWith(bytes: Uint8Array, offset: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}
