import { type Refusal, refuse } from "#lib/domain/refusal";

/** A count goes once over the zone; where it differs, another person counts again; then a supervisor signs. */
export type TakingStep = "counting" | "recounting" | "to_sign" | "signed";

export type TakingMarks = {
  countedAt: Date | null;
  /** Whether the first count differs; null until it is over. */
  hasDifferences: boolean | null;
  recountedAt: Date | null;
  signedAt: Date | null;
};

/** What a difference of a count comes to. */
export const differenceKinds = ["missing", "found", "misplaced", "left", "unknown"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A piece as goods, system and account book tell it. */
export type CountedPiece = {
  plate: string;
  goodsName: string;
  /** Whether the account book should hold it. */
  inBook: boolean;
  /** Where it should stand in the zone, and where each count saw it; null for not there. */
  expectedAt: string | null;
  first: string | null;
  second: string | null;
  /** What the system has of it now, be it in this zone or not; null for a plate that the house never gave. */
  known: { whereabouts: "house" | "missing" | "left"; at: string | null } | null;
};

export type Difference = Pick<CountedPiece, "plate" | "goodsName" | "inBook"> & {
  kind: DifferenceKind;
  /** Where the goods were counted; of a missing piece, where it should stand. */
  at: string;
  /** Where the system had what stands elsewhere; null for nowhere. */
  from: string | null;
};

/** How far a stock-taking is; without a difference in the first count there is nothing to count again. */
export function stepOf({ countedAt, hasDifferences, recountedAt, signedAt }: TakingMarks): TakingStep {
  if (signedAt) return "signed";
  if (!countedAt) return "counting";
  return hasDifferences && !recountedAt ? "recounting" : "to_sign";
}

/**
 * The locations to be counted again: those of every difference of the first count, and for a piece on the wrong shelf
 * both of them. Nobody is told of what.
 */
export function toRecount(pieces: readonly CountedPiece[]): string[] {
  const places = pieces
    .filter(({ expectedAt, first }) => expectedAt !== first)
    .flatMap(({ expectedAt, first }) => [expectedAt, first].filter((place) => place !== null));
  return [...new Set(places)].sort();
}

/**
 * What remains of the differences. A piece that should be here is missing when neither count saw it, and stands where
 * the last that saw it did; one that should not be here counts when the second count, by another person, saw it: that
 * of the first alone does not.
 */
export function differencesOf(pieces: readonly CountedPiece[]): Difference[] {
  return pieces.flatMap((piece) => {
    const { plate, goodsName, inBook, expectedAt, first, second } = piece;
    const seenAt = second ?? (expectedAt === null ? null : first);
    const end = seenAt === null ? endUnseen(piece) : endSeen(piece, seenAt);
    return end ? [{ plate, goodsName, inBook, ...end }] : [];
  });
}

type End = Pick<Difference, "kind" | "at" | "from">;

function endUnseen({ expectedAt, known }: CountedPiece): End | null {
  if (expectedAt === null) return null;
  // What the count of another zone found there is not missing here.
  const at = known?.at ?? expectedAt;
  return at === expectedAt
    ? { kind: "missing", at, from: null }
    : { kind: "misplaced", at, from: expectedAt };
}

function endSeen({ expectedAt, known }: CountedPiece, at: string): End | null {
  if (known === null) return { kind: "unknown", at, from: null };
  if (known.whereabouts === "missing") return { kind: "found", at, from: null };
  if (at === expectedAt) return null;
  if (known.whereabouts === "left") return { kind: "left", at, from: null };
  return { kind: "misplaced", at, from: expectedAt ?? known.at };
}

/**
 * Goods, system and account book of a zone in pieces. The book knows no zones: it is asked of every piece that the
 * system or the goods have here.
 */
export function sidesOf(pieces: readonly CountedPiece[], differences: readonly Difference[]) {
  const expected = pieces.filter(({ expectedAt }) => expectedAt !== null);
  const plates = new Set(expected.map(({ plate }) => plate));
  const strays = differences.filter(({ plate }) => !plates.has(plate));
  const seen = expected.filter(({ first, second }) => first !== null || second !== null);
  return {
    goods: seen.length + strays.length,
    system: expected.length,
    book: [...expected, ...strays].filter(({ inBook }) => inBook).length,
  };
}

/** Whether that person may count in this round: a second count is for somebody who had no hand in the first. */
export function judgeCounter(step: TakingStep, countedFirst: boolean): { ok: true } | Refusal {
  if (step !== "counting" && step !== "recounting") return refuse("taking_state_forbids");
  return step === "recounting" && countedFirst ? refuse("own_work") : { ok: true };
}

/** Whether that person may sign: only what is counted, and nobody their own count. */
export function judgeSignature(
  step: TakingStep,
  counters: readonly string[],
  userId: string,
): { ok: true } | Refusal {
  if (step !== "to_sign") return refuse("taking_state_forbids");
  return counters.includes(userId) ? refuse("own_work") : { ok: true };
}
