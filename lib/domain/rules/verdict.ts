/** Facts whose absence leaves a rule open. */
export const missingFacts = [
  "list",
  "release",
  "arrival",
  "inspection",
  "transaction_value",
  "yearly_total",
  "cannot_ship_back",
  "destruction_cause",
  "authorisation",
  "contractor",
] as const;
export type MissingFact = (typeof missingFacts)[number];

/** What a rule says of some facts: it holds, it does not, or one fact is not known that would decide it. */
export type Verdict =
  | { verdict: "met" }
  | { verdict: "not_met" }
  | { verdict: "undecidable"; missing: MissingFact };

export const met = { verdict: "met" } as const satisfies Verdict;
export const notMet = { verdict: "not_met" } as const satisfies Verdict;

/** The rule stays open until that fact is known. */
export function without(missing: MissingFact): Verdict {
  return { verdict: "undecidable", missing };
}

/** Met where the condition holds, else not. */
export function metIf(condition: boolean): Verdict {
  return condition ? met : notMet;
}
