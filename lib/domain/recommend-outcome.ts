import type { NonConformity } from "#lib/domain/conformity";
import type { BatchOutcome, Grade } from "#lib/domain/item";
import { shanghaiDay } from "#lib/domain/shanghai";

export type RecommendationFacts = {
  conforming: boolean;
  /** False while the list is not released: nobody can say yet whether the piece conforms. */
  decidable: boolean;
  reasons: readonly NonConformity[];
  grade: Grade;
};

type RecommendationReason = NonConformity | Grade | "list_not_released";

export type Recommendation = { outcome: BatchOutcome | null; reason: RecommendationReason };

/**
 * Recommends where a piece should end, and why. Goods that cannot become bonded stock leave the zone
 * again (财关税〔2018〕49号, GACC 2020 No. 45 and 2021 No. 70); good ones go back to bonded stock; all
 * others are shipped back, for destruction needs proof that they cannot be (GACC 2025 No. 79).
 */
export function recommendOutcome(facts: RecommendationFacts): Recommendation {
  const [against] = facts.reasons;
  if (against) return { outcome: "move_out", reason: against };
  if (!facts.decidable) return { outcome: null, reason: "list_not_released" };
  return { outcome: outcomeOfGrade[facts.grade][0], reason: facts.grade };
}

const outcomeOfGrade = {
  good: ["release", "reship", "move_out"],
  box_damaged: ["release", "reship", "move_out"],
  defective: ["reship", "destroy", "move_out"],
  damaged: ["reship", "destroy", "move_out"],
  expired: ["reship", "destroy", "move_out"],
  recalled: ["reship", "destroy", "move_out"],
} as const satisfies Record<Grade, readonly [BatchOutcome, ...BatchOutcome[]]>;

/** What may be proposed at all, the recommended outcome first. */
export function allowedProposals(facts: RecommendationFacts): readonly BatchOutcome[] {
  return facts.reasons.length > 0 ? ["move_out"] : outcomeOfGrade[facts.grade];
}

/** A piece past its shelf life is expired, whatever else it looks like; a recall weighs more. */
export function gradeByShelfLife(grade: Grade, expiresOn: string | null, now: Date): Grade {
  const isPast = expiresOn !== null && expiresOn < shanghaiDay(now);
  return isPast && grade !== "recalled" ? "expired" : grade;
}

/** Findings that blame the goods stand on a picture of them. */
export function needsPhoto(grade: Grade, original: "yes" | "no"): boolean {
  return original === "no" || grade === "damaged" || grade === "defective";
}
