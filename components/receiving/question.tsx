import type { LineCandidate, ParcelCandidate } from "#components/receiving/bench-data";

/** The piece in hand, by its barcode and its serial number as far as they were read. */
type OfPiece = { code: string | null; serialNo: string | null };

/** What the bench must know before it can go on; each has answers on number keys. */
export type Question =
  | { kind: "parcels"; candidates: ParcelCandidate[] }
  | { kind: "unknown"; code: string }
  | { kind: "elsewhere"; code: string }
  | (OfPiece & { kind: "lines" | "shortage"; candidates: LineCandidate[] })
  | (OfPiece & { kind: "quantity"; candidate: LineCandidate })
  | { kind: "short"; missing: string };

/** One answer: what it says, and what it does. */
export type Answer = { key: string; label: string; note?: string | undefined; act: () => void };

/** There are nine number keys. */
export const mostAnswers = 9;
