import type { Conformity } from "#lib/domain/conformity";
import { type BatchOutcome, batchOutcomes, type Grade, type Outcome } from "#lib/domain/item";
import type { NonConformity } from "#lib/domain/rules/eligibility-rules";
import { judgeOutcome } from "#lib/domain/rules/judge-outcome";
import { lawfulOutcomes } from "#lib/domain/rules/outcome-params";
import { noDestructionFacts, type OutcomeBook, type OutcomeParams } from "#lib/domain/rules/outcome-rules";
import { shanghaiDay } from "#lib/domain/shanghai";

export type RecommendationFacts = Conformity & {
  grade: Grade;
  recalledBy: string | null;
  /** What the rules ask now; the law where nobody set it otherwise. */
  rules?: OutcomeParams;
};

type RecommendationReason = NonConformity | Grade | "list_not_released";

export type Recommendation = { outcome: BatchOutcome | null; reason: RecommendationReason };

/** Goods that nobody may send anywhere yet: searched for first, or shown to the officer first. */
const waiting: readonly NonConformity[] = ["unidentified", "prohibited"];

/**
 * Recommends where a piece should end, and why. Goods that cannot become bonded stock leave the zone
 * again (财关税〔2018〕49号, GACC 2020 No. 45 and 2021 No. 70); good ones go back to bonded stock; all
 * others are shipped back, for destruction needs proof that they cannot be (GACC 2025 No. 79). What is not
 * identified, and what is prohibited, waits.
 */
export function recommendOutcome(facts: RecommendationFacts, book?: OutcomeBook): Recommendation {
  const [against] = facts.reasons;
  if (against) return { outcome: waiting.includes(against) ? null : "move_out", reason: against };
  if (!facts.decidable) return { outcome: null, reason: "list_not_released" };
  return { outcome: allowedProposals(facts, book)[0] ?? null, reason: facts.grade };
}

/** What may be proposed at all, the recommended outcome first: no rule of the book speaks against it. */
export function allowedProposals(facts: RecommendationFacts, book?: OutcomeBook): readonly BatchOutcome[] {
  const { grade, reasons, decidable, recalledBy, rules = lawfulOutcomes } = facts;
  const conforming = reasons.length > 0 ? false : decidable || null;
  return batchOutcomes.filter((outcome) => {
    const asked = { outcome, grade, conforming, recalledBy, destruction: noDestructionFacts };
    return judgeOutcome(asked, rules, book).every(({ verdict }) => verdict !== "not_met");
  });
}

/**
 * What is proposed for a piece once its rules ask something else: what was proposed before, unless they bar it
 * for goods like these; then what they recommend.
 */
export function revisedProposal(facts: RecommendationFacts, before: Outcome | null): Outcome | null {
  const ofTheGoods = { ...facts, conforming: true, decidable: true, reasons: [] };
  const isBarred = before !== null && !allowedProposals(ofTheGoods).some((outcome) => outcome === before);
  return isBarred ? recommendOutcome(facts).outcome : before;
}

/** A piece past its shelf life is expired, whatever else it looks like; a recall weighs more. */
export function gradeByShelfLife(grade: Grade, expiresOn: string | null, now: Date): Grade {
  const isPast = expiresOn !== null && expiresOn < shanghaiDay(now);
  return isPast && grade !== "recalled" ? "expired" : grade;
}

/** A piece that a recall names is recalled, however good it looks. */
export function gradeByRecall(grade: Grade, recalledBy: string | null): Grade {
  return recalledBy === null ? grade : "recalled";
}

/** A finding of anything but good original goods stands on a picture of them. */
export function needsPhoto(grade: Grade, original: "yes" | "no"): boolean {
  return original === "no" || grade !== "good";
}
