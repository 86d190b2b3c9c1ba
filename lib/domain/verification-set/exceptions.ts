import type { Grade } from "#lib/domain/item";

/** Why a piece is verified by itself and in no set, the gravest first. */
export const setExceptions = [
  "held",
  "own_work",
  "sent_to_single",
  "instructed",
  "mismatch",
  "not_original",
  "damage",
  "check_failed",
  "photo_marked",
  "again",
  "refused_before",
  "value",
] as const;
export type SetException = (typeof setExceptions)[number];

export type CandidateFacts = {
  hold: string | null;
  /** The officer who opens the set inspected it or proposed its outcome. */
  isOwnWork: boolean;
  /** Stood in a set this round that was sent to be looked at piece by piece. */
  wasSentToSingle: boolean;
  laneBasis: string | null;
  mismatches: readonly string[];
  original: "yes" | "no" | null;
  grade: Grade | null;
  checklist: Readonly<Record<string, boolean>> | null;
  isPhotoMarked: boolean;
  round: number;
  wasRefused: boolean;
  /** Declared price times quantity; null where it is not known. */
  valueFen: number | null;
};

/** An article over 5,000 yuan was taxed by itself (财关税〔2018〕49号), and is looked at by itself. */
export const highValueFen = 500_000;

/** All that sets a piece apart; a piece is even when nothing does. Its value counts from what customs' plan names. */
export function exceptionsOf(facts: CandidateFacts, valueFromFen: number): SetException[] {
  const isSo: Readonly<Record<SetException, boolean>> = {
    held: facts.hold !== null,
    own_work: facts.isOwnWork,
    sent_to_single: facts.wasSentToSingle,
    instructed: facts.laneBasis === "instruction",
    mismatch: facts.mismatches.length > 0,
    not_original: facts.original !== "yes",
    damage: facts.grade !== "good",
    check_failed: Object.values(facts.checklist ?? {}).includes(false),
    photo_marked: facts.isPhotoMarked,
    again: facts.round > 1,
    refused_before: facts.wasRefused,
    // A value nobody knows is not taken for a small one.
    value: (facts.valueFen ?? Infinity) >= valueFromFen,
  };
  return setExceptions.filter((exception) => isSo[exception]);
}
