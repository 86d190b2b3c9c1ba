import type { LineCandidate, ParcelCandidate } from "#components/receiving/bench-data";
import type { PieceExtra } from "#components/receiving/use-receiving-acts";

/** A plate of a roll that a piece of a box bears already, before the house has taken it in. */
export type Plated = { plate: string; parcelId: string };

/** What is known of a piece in hand and goes with it to the server. */
export type PieceInHand = PieceExtra & { code: string | null };

/** Why a piece was not taken under the plate that was scanned for it, in words. */
type Refused = { plate: string; why: string };

/** The piece in hand, by its barcode and its serial number as far as they were read, and the plate on it. */
type OfPiece = { code: string | null; serialNo: string | null; plated: Plated | null };

/** What the bench must know before it can go on; each has answers on number keys, or on a roll. */
export type Question =
  | { kind: "parcels"; candidates: ParcelCandidate[] }
  | { kind: "unknown"; code: string }
  | { kind: "elsewhere"; code: string }
  | (OfPiece & { kind: "lines" | "shortage"; candidates: LineCandidate[] })
  | (OfPiece & { kind: "quantity"; candidate: LineCandidate })
  | { kind: "plate"; parcelId: string | null; piece: PieceInHand; refused: Refused | null }
  | { kind: "short"; missing: string };

/** One answer: what it says, and what it does. */
export type Answer = { key: string; label: string; note?: string | undefined; act: () => void };

/** There are nine number keys. */
export const mostAnswers = 9;

/**
 * The questions after one more, or none, was asked about a plated piece, or about anything else. The bench shows the
 * first. A piece whose plate is on it, or that lies there without one, is never forgotten for another: its question
 * stays until it is answered or given up.
 */
export function withQuestion(
  before: readonly Question[],
  next: Question | null,
  plated: Plated | null,
): readonly Question[] {
  if (plated === null && next?.kind !== "plate") {
    return [...(next ? [next] : []), ...before.filter(isOfRoll)];
  }
  const at = plated ? before.findIndex((question) => platedOf(question)?.plate === plated.plate) : -1;
  if (at >= 0) return before.toSpliced(at, 1, ...(next ? [next] : []));
  return next ? [...before, next] : before;
}

/** Whether a question is about a piece that gets its plate from a roll. */
export function isOfRoll(question: Question): boolean {
  return question.kind === "plate" || platedOf(question) !== null;
}

function platedOf(question: Question): Plated | null {
  return "plated" in question ? question.plated : null;
}
