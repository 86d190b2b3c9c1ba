import type { LineCandidate, ParcelCandidate } from "#components/receiving/bench-data";

/** What the bench must know before it can go on; each has answers on number keys. */
export type Question =
  | { kind: "parcels"; candidates: ParcelCandidate[] }
  | { kind: "unknown"; code: string }
  | { kind: "elsewhere"; code: string }
  | { kind: "lines" | "shortage"; code: string | null; candidates: LineCandidate[] }
  | { kind: "quantity"; code: string | null; candidate: LineCandidate }
  | { kind: "short"; missing: string };

/** One answer: what it says, and what it does. */
export type Answer = { key: string; label: string; note?: string | undefined; act: () => void };

/** There are nine number keys. */
export const mostAnswers = 9;
