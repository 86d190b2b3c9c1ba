import type { BatchOutcome, Grade } from "#lib/domain/item";
import type { DestructionCause } from "#lib/domain/rules/destruction-cause";
import { met, metIf, notMet, type Verdict, without } from "#lib/domain/rules/verdict";

/** What the house may set otherwise than the law has it, for the outcomes. */
export type OutcomeParams = {
  /** Grades in which goods may go back to bonded stock. */
  releasable: readonly Grade[];
  /** Why goods may be destroyed. */
  causes: readonly DestructionCause[];
};

/** The papers of a destruction, as far as they are there; null is not there yet. */
export type DestructionFacts = {
  /** What proves that the goods cannot be shipped back: the obstacle and its document. */
  cannotShipBack: { obstacle: string; document: string } | null;
  cause: DestructionCause | null;
  /** The merchant's agent authorised it. */
  authorised: boolean | null;
  /** The contractor's licence covers destruction. */
  contractorQualified: boolean | null;
};

export const noDestructionFacts: DestructionFacts = {
  cannotShipBack: null,
  cause: null,
  authorised: null,
  contractorQualified: null,
};

export type OutcomeFacts = {
  outcome: BatchOutcome;
  grade: Grade;
  /** Null while a rule of eligibility waits for a fact. */
  conforming: boolean | null;
  /** The recall in force that names the piece; null for none. */
  recalledBy: string | null;
  destruction: DestructionFacts;
};

type OutcomeRule = {
  reads: readonly (keyof OutcomeFacts)[];
  judge: (facts: OutcomeFacts, params: OutcomeParams) => Verdict;
};

/** The rules of what may happen to a piece (rules of the trade, part 3; GACC 2025 No. 79). */
export const outcomeRules = {
  /** Goods that cannot become bonded stock only move out. */
  bonded_first: {
    reads: ["outcome", "conforming"],
    judge: ({ outcome, conforming }) => {
      if (outcome === "move_out") return met;
      return conforming === null ? without("release") : metIf(conforming);
    },
  },
  release_good_only: {
    reads: ["outcome", "grade"],
    judge: ({ outcome, grade }, { releasable }) => metIf(outcome !== "release" || releasable.includes(grade)),
  },
  /** Recalled goods never go back on sale, whatever grade anybody gives them. */
  not_recalled: {
    reads: ["outcome", "recalledBy"],
    judge: ({ outcome, recalledBy }) => metIf(outcome !== "release" || recalledBy === null),
  },
  /** Goods fit for sale are destroyed only where somebody names why they cannot be sold. */
  destroy_unsaleable_only: {
    reads: ["outcome", "grade", "destruction"],
    judge: ({ outcome, grade, destruction }, { releasable }) =>
      metIf(outcome !== "destroy" || !releasable.includes(grade) || destruction.cause !== null),
  },
  reship_first: {
    reads: ["outcome", "destruction"],
    judge: ofDestruction(({ cannotShipBack }) => (cannotShipBack ? met : without("cannot_ship_back"))),
  },
  destruction_cause: {
    reads: ["outcome", "destruction"],
    judge: ofDestruction(({ cause }, { causes }) =>
      cause === null ? without("destruction_cause") : metIf(causes.includes(cause)),
    ),
  },
  destruction_authorised: {
    reads: ["outcome", "destruction"],
    judge: ofDestruction(({ authorised }) => ofPaper(authorised, without("authorisation"))),
  },
  destruction_contractor: {
    reads: ["outcome", "destruction"],
    judge: ofDestruction(({ contractorQualified }) => ofPaper(contractorQualified, without("contractor"))),
  },
} as const satisfies Record<string, OutcomeRule>;

export type OutcomeCode = keyof typeof outcomeRules;
export type OutcomeBook = Partial<Record<OutcomeCode, OutcomeRule>>;

function ofDestruction(
  judge: (facts: DestructionFacts, params: OutcomeParams) => Verdict,
): OutcomeRule["judge"] {
  return ({ outcome, destruction }, params) => (outcome === "destroy" ? judge(destruction, params) : met);
}

function ofPaper(there: boolean | null, missing: Verdict): Verdict {
  if (there === null) return missing;
  return there ? met : notMet;
}
