/** How long pieces have been in the house, in Shanghai days since each was received: from, to, both included. */
export const pieceAges = ["0-1", "2-3", "4-7", "8-15", "16-"] as const;
export type PieceAge = (typeof pieceAges)[number];

/** The first and the last day of an age; the oldest has no last. */
export function daysOfAge(age: PieceAge): { from: number; to: number | null } {
  const [from = "", to = ""] = age.split("-");
  return { from: Number(from), to: to === "" ? null : Number(to) };
}
