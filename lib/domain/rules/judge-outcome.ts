import {
  type OutcomeBook,
  type OutcomeCode,
  type OutcomeFacts,
  type OutcomeParams,
  outcomeRules,
} from "#lib/domain/rules/outcome-rules";
import type { Verdict } from "#lib/domain/rules/verdict";

type OutcomeVerdict = Verdict & { rule: OutcomeCode };

/** What each rule says of one outcome for a piece, in the book's order. */
export function judgeOutcome(
  facts: OutcomeFacts,
  params: OutcomeParams,
  book: OutcomeBook = outcomeRules,
): OutcomeVerdict[] {
  const entries = Object.entries(book) as [OutcomeCode, NonNullable<OutcomeBook[OutcomeCode]>][];
  return entries.map(([rule, { judge }]) => ({ rule, ...judge(facts, params) }));
}
