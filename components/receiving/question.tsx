import type { LineCandidate, ParcelCandidate } from "#components/receiving/bench-data";
import type { PieceExtra } from "#components/receiving/use-receiving-acts";

/** What is known of a piece in hand and goes with it to the server. */
export type PieceInHand = PieceExtra & { code: string | null };

/** The same with the box it came out of. */
export type PieceOfBox = PieceInHand & { parcelId: string };

/** Why a piece was not taken under the plate on it, in words, and whether it needs another plate for it. */
export type Refused = { plate: string; why: string; isSpent: boolean };

/** The piece in hand: its box, its barcode and serial number as far as they were read, and the plate off a roll on it. */
type OfPiece = { parcelId: string; code: string | null; serialNo: string | null; plate: string | null };

/** A question about a piece that lies there and is not taken yet. */
export type PieceQuestion =
  | (OfPiece & { kind: "lines" | "shortage"; candidates: LineCandidate[] })
  | (OfPiece & { kind: "quantity"; candidate: LineCandidate })
  | { kind: "plate"; parcelId: string; piece: PieceInHand; refused: Refused | null };

/** A question about a box, or about a code that nobody knows. */
export type BoxQuestion =
  | { kind: "parcels"; candidates: ParcelCandidate[] }
  | { kind: "unknown"; code: string }
  | { kind: "elsewhere"; code: string }
  | { kind: "short"; missing: string };

/** What the bench must know before it can go on; each has answers on number keys, or on a roll. */
export type Question = BoxQuestion | PieceQuestion;

/** One answer: what it says, and what it does. */
export type Answer = { key: string; label: string; note?: string | undefined; act: () => void };

/** There are nine number keys. */
export const mostAnswers = 9;

const kindsOfPiece: ReadonlySet<unknown> = new Set<PieceQuestion["kind"]>([
  "lines",
  "shortage",
  "quantity",
  "plate",
]);

/** Whether a question is about a piece. */
export function isOfPiece(question: Question): question is PieceQuestion {
  return kindsOfPiece.has(question.kind);
}

/**
 * The questions about pieces after a word on one of them: what is asked of it further, or nothing. A piece that lies
 * there is never forgotten for another: its question stays until it is answered or given up, and later ones wait.
 */
export function withPiece(
  before: readonly PieceQuestion[],
  next: PieceQuestion | null,
  piece: PieceOfBox | null,
): readonly PieceQuestion[] {
  const at = piece === null ? -1 : before.findIndex((question) => isAbout(question, piece));
  if (at >= 0) return before.toSpliced(at, 1, ...(next ? [next] : []));
  return next ? [...before, next] : before;
}

/** The questions after a plated piece was refused. One that was to be answered anew for it is asked again as it is. */
export function withRefused(
  before: readonly PieceQuestion[],
  { parcelId, plate, ...piece }: PieceOfBox & { plate: string },
  refused: Omit<Refused, "plate">,
): readonly PieceQuestion[] {
  const sent = { ...piece, parcelId, plate };
  const asked = before.find((question) => isAbout(question, sent));
  if (asked && asked.kind !== "plate" && !refused.isSpent) return before;
  return withPiece(before, { kind: "plate", parcelId, piece, refused: { plate, ...refused } }, sent);
}

/** Whether the server refused the plate, and not the piece or its box. */
export function isPlateSpent(refusal: string): boolean {
  return refusal === "plate_used" || refusal === "plate_not_of_a_roll";
}

/** What was kept of the questions about pieces; nothing of what is not one. */
export function readQuestions(text: string | null): PieceQuestion[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(row: unknown): row is PieceQuestion {
  if (typeof row !== "object" || row === null || !("kind" in row) || !("parcelId" in row)) return false;
  return kindsOfPiece.has(row.kind) && typeof row.parcelId === "string";
}

/** A plate names its piece. Of two alike without one, an answer is about the first, which is shown. */
function isAbout(question: PieceQuestion, piece: PieceOfBox): boolean {
  if (question.parcelId !== piece.parcelId) return false;
  if (question.kind === "plate") return piece.plate !== undefined && question.refused?.plate === piece.plate;
  if (question.plate !== null || piece.plate !== undefined) return question.plate === piece.plate;
  return question.code === piece.code && isAnswer(question, piece);
}

/** A serial number answers on which line a piece stands; scanned of itself, it may be the first word on another. */
function isAnswer({ kind }: PieceQuestion, { gnum, notOnList, lineQty, serialNo }: PieceOfBox): boolean {
  const isChosen = gnum !== undefined || notOnList !== undefined || lineQty !== undefined;
  return isChosen || (serialNo !== undefined && kind === "lines");
}
