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

/** A piece as goods and system tell it: where it should stand, and where it was counted, null for not there. */
export type CountedPiece = {
  plate: string;
  expectedAt: string | null;
  first: string | null;
  second: string | null;
};

/** What a difference comes to: a piece that is not there, or one that is and should not be. */
export type Difference = { plate: string; kind: "missing" | "found"; at: string };

/** How far a stock-taking is; without a difference in the first count there is nothing to count again. */
export function stepOf({ countedAt, hasDifferences, recountedAt, signedAt }: TakingMarks): TakingStep {
  if (signedAt) return "signed";
  if (!countedAt) return "counting";
  return hasDifferences && !recountedAt ? "recounting" : "to_sign";
}

/** The locations to be counted again: those of every difference of the first count. Nobody is told of what. */
export function toRecount(pieces: readonly CountedPiece[]): string[] {
  const places = pieces
    .filter(({ expectedAt, first }) => (expectedAt === null) !== (first === null))
    .flatMap(({ expectedAt, first }) => expectedAt ?? first ?? []);
  return [...new Set(places)].sort();
}

/**
 * What remains of the differences. A piece that should be here is missing when neither count saw it; one that should
 * not be here is found when the second count, by another person, saw it: that of the first alone is not.
 */
export function differencesOf(pieces: readonly CountedPiece[]): Difference[] {
  return pieces.flatMap(({ plate, expectedAt, first, second }): Difference[] => {
    if (expectedAt !== null)
      return first === null && second === null ? [{ plate, kind: "missing", at: expectedAt }] : [];
    return second === null ? [] : [{ plate, kind: "found", at: second }];
  });
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
