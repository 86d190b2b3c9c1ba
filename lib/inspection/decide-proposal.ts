import type { BatchOutcome } from "#lib/domain/item";
import {
  allowedProposals,
  type Recommendation,
  type RecommendationFacts,
} from "#lib/domain/recommend-outcome";
import { AppError } from "#lib/errors";

/**
 * The outcome an inspector proposes: the recommended one when nothing else was said. Refuses what
 * the law never allows (`outcome_not_allowed`), and another choice without its reason (`reason_needed`).
 */
export function decideProposal(
  facts: RecommendationFacts,
  recommended: Recommendation,
  asked: { outcome: BatchOutcome | null; reason: string | null },
): BatchOutcome | null {
  const proposed = asked.outcome ?? recommended.outcome;
  if (proposed === null || proposed === recommended.outcome) return proposed;
  if (!allowedProposals(facts).includes(proposed)) {
    throw new AppError("outcome_not_allowed", { outcome: proposed });
  }
  if (asked.reason === null) throw new AppError("reason_needed");
  return proposed;
}
