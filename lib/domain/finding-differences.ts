import type { ChecklistAnswers } from "#lib/domain/checklist";
import type { Grade } from "#lib/domain/item";

/** What one person saw of a piece. */
export type SeenFacts = {
  grade: Grade;
  original: "yes" | "no";
  batchCode: string | null;
  expiresOn: string | null;
  checklist: ChecklistAnswers;
};

export type FindingDifference = "original" | "grade" | "batchCode" | "expiresOn" | `checklist.${string}`;

/**
 * Where two findings of one piece differ, the weightiest first. A check or a date that only one of
 * the two looked at is no difference.
 */
export function findingDifferences(first: SeenFacts, second: SeenFacts): FindingDifference[] {
  const differences: FindingDifference[] = [];
  if (first.original !== second.original) differences.push("original");
  if (first.grade !== second.grade) differences.push("grade");
  if (differ(first.batchCode, second.batchCode)) differences.push("batchCode");
  if (differ(first.expiresOn, second.expiresOn)) differences.push("expiresOn");
  for (const question of Object.keys(first.checklist)) {
    const other = second.checklist[question];
    if (other !== undefined && other !== first.checklist[question]) {
      differences.push(`checklist.${question}`);
    }
  }
  return differences;
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
