import type { Hmac } from "#lib/domain/selection/draw-lane";

export type Candidate = { plate: string; round: number };
/** The lot is what the day's seed made of the piece: 16 hexadecimal digits, null where the seed was known already. */
export type DrawnCandidate = Candidate & { lot: string | null; drawn: boolean };

/**
 * Draws so many of the pieces: those with the lowest lots. A piece's lot of a day is the same in whatever set it
 * comes, so that opening another one draws no other lot, and everybody with the revealed seed repeats the draw.
 * Under a seed that is known already all are drawn.
 */
export function drawSample(
  pieces: readonly Candidate[],
  count: number,
  seed: string | null,
  hmac: Hmac,
): DrawnCandidate[] {
  if (seed === null) return pieces.map(({ plate, round }) => ({ plate, round, lot: null, drawn: true }));
  return pieces
    .map(({ plate, round }) => ({
      plate,
      round,
      lot: hmac(seed, `sample/${plate}/${round}`).slice(0, 16),
    }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map((piece, at) => ({ ...piece, drawn: at < count }));
}
