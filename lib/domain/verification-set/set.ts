/** What holds a set together: where its pieces stand, the day they were declared, or the barcode they bear. */
export const setKinds = ["place", "day", "article"] as const;
export type SetKind = (typeof setKinds)[number];

/** How a set ends: all of it confirmed, all of it looked at piece by piece, or given up with nothing said. */
export const setConclusions = ["confirm", "single", "dropped"] as const;
export type SetConclusion = (typeof setConclusions)[number];

/** What became of a piece when its set was confirmed. */
export const setResults = ["confirmed", "left_out"] as const;

/** Why a piece was left out of a yes to all: a hold, something else done to it since, or the officer's own finding. */
export const leaveReasons = ["held", "moved_on", "own_work"] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** Where the number of an instruction comes from: given by the officer here, or copied from customs' own system. */
export const instructionSources = ["entered", "transcribed"] as const;

/** How far a set is: a confirmed one is done with the last of its pieces, and not before. */
export const setStatuses = ["open", "carrying_out", "confirmed", "single", "dropped"] as const;
export type SetStatus = (typeof setStatuses)[number];

/** Of how many pieces customs may have one looked at; a hundred in a hundred until customs decides otherwise. */
export const samplePercents = [10, 20, 30, 50, 100] as const;

/** So many pieces are looked at however small the share, or all of a smaller set. */
export const sampleAtLeast = 5;

/** No set is larger. */
export const setPiecesAtMost = 5_000;

/** How many of so many even pieces are drawn at a share in hundredths. */
export function sampleSize(count: number, percent: number): number {
  return Math.min(count, Math.max(sampleAtLeast, Math.ceil((count * percent) / 100)));
}

/** How far a set is, by how it was concluded and whether its last piece has its result. */
export function statusOf(conclusion: SetConclusion | null, isFinished: boolean): SetStatus {
  if (conclusion === null) return "open";
  if (conclusion !== "confirm") return conclusion;
  return isFinished ? "confirmed" : "carrying_out";
}
