import {
  type EligibilityBook,
  type EligibilityCode,
  eligibilityRules,
  type NonConformity,
} from "#lib/domain/rules/eligibility-rules";
import { type OffLine, offLineReasons, type PieceFacts } from "#lib/domain/rules/piece-facts";
import type { Verdict } from "#lib/domain/rules/verdict";

/**
 * Why a piece stands on no line, or null where it stands on one: the bench named it beyond the quantity of
 * a line, or else its goods are not on the list.
 */
export function offLine(piece: { gnum: number | null; mismatches: readonly string[] }): OffLine | null {
  if (piece.gnum !== null) return null;
  return offLineReasons.find((reason) => piece.mismatches.includes(reason)) ?? "not_on_list";
}

/** What the inspection said of the goods; null before there was one. */
export function originality(piece: {
  mismatches: readonly string[];
  grade: string | null;
}): "yes" | "no" | null {
  if (piece.mismatches.includes("not_original")) return "no";
  return piece.grade === null ? null : "yes";
}

export type RuleVerdict = Verdict & { rule: EligibilityCode };

/** What each rule of the book says of a piece, in the book's order. */
export function judgeEligibility(facts: PieceFacts, book: EligibilityBook = eligibilityRules): RuleVerdict[] {
  return entriesOf(book).map(([rule, { judge }]) => ({ rule, ...judge(facts) }));
}

export type Conformity = { conforming: boolean; decidable: boolean; reasons: NonConformity[] };

/**
 * Judges one piece by the rule book: every reason against it, the gravest first. It is decidable when no
 * rule waits for a fact; whether the goods are the original ones only an inspection tells, so before it
 * nothing speaks against them.
 */
export function judgeConformity(facts: PieceFacts, book: EligibilityBook = eligibilityRules): Conformity {
  const reasons: NonConformity[] = [];
  let decidable = true;
  for (const [rule, { judge, against }] of entriesOf(book)) {
    const { verdict } = judge(facts);
    const reason = verdict === "not_met" ? against(facts) : null;
    if (reason) reasons.push(reason);
    if (verdict === "undecidable" && rule !== "original_goods") decidable = false;
  }
  return { conforming: decidable && reasons.length === 0, decidable, reasons };
}

function entriesOf(book: EligibilityBook) {
  return Object.entries(book) as [EligibilityCode, NonNullable<EligibilityBook[EligibilityCode]>][];
}
