/** Where a photo of a piece lies in a pack, by its place among the photos of that piece. */
export function photoName(plate: string, index: number): string {
  return `${plate}/photo-${String(index + 1).padStart(2, "0")}.webp`;
}
