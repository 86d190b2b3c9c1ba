import { applicationClock, arrivalClock } from "#lib/domain/clocks";

/** Why a piece stands on no line of its list. */
const offLineReasons = ["over", "already_returned", "not_on_list"] as const;
export type OffLine = (typeof offLineReasons)[number];

/** Why a piece can never become bonded stock; it leaves the zone again. */
export const nonConformities = [
  "unidentified",
  ...offLineReasons,
  "not_original",
  "wrong_regime",
  "list_cancelled",
  "arrived_late",
  "application_late",
] as const;
export type NonConformity = (typeof nonConformities)[number];

export type ConformityFacts = {
  listStatus: "not_released" | "released" | "cancelled" | null;
  tradeMode: string | null;
  releasedAt: Date | null;
  /** Null where it is not known when the parcel came: then nothing is said of the arrival. */
  arrivedAt: Date | null;
  acceptedAt: Date | null;
  /** Why it stands on no line of the list; null for a piece on one. */
  offLine: OffLine | null;
  original: "yes" | "no" | null;
  now: Date;
};

/**
 * Why a piece stands on no line, or null where it stands on one: the bench named it beyond the quantity of
 * a line, or else its goods are not on the list.
 */
export function offLine(piece: { gnum: number | null; mismatches: readonly string[] }): OffLine | null {
  if (piece.gnum !== null) return null;
  return offLineReasons.find((reason) => piece.mismatches.includes(reason)) ?? "not_on_list";
}

/**
 * Judges one piece. GACC 2021 No. 70: only regime 1210; GACC 2020 No. 45: original goods, applied
 * for within 30 days and arrived within 45 days of release. A list that is not released yet is
 * undecided, never conforming; so is a piece whose arrival is not known.
 */
export function judgeConformity(facts: ConformityFacts): {
  conforming: boolean;
  decidable: boolean;
  reasons: NonConformity[];
} {
  const reasons: NonConformity[] = [];
  if (facts.listStatus === null) reasons.push("unidentified");
  else {
    if (facts.offLine) reasons.push(facts.offLine);
    if (facts.tradeMode !== "1210") reasons.push("wrong_regime");
    if (facts.listStatus === "cancelled") reasons.push("list_cancelled");
    if (facts.arrivedAt && arrivalClock(facts.releasedAt, facts.arrivedAt, facts.now).state === "late")
      reasons.push("arrived_late");
    if (applicationClock(facts.releasedAt, facts.acceptedAt, facts.now).state === "late")
      reasons.push("application_late");
  }
  if (facts.original === "no") reasons.push("not_original");
  const decidable = facts.listStatus !== "not_released" && facts.arrivedAt !== null;
  return { conforming: decidable && reasons.length === 0, decidable, reasons };
}
