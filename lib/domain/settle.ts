import type { Grade, HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { InstructedOutcome } from "#lib/domain/owner-instruction";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { DestructionCause } from "#lib/domain/rules/destruction-cause";
import { judgeOutcome } from "#lib/domain/rules/judge-outcome";
import {
  type DestructionFacts,
  noDestructionFacts,
  type OutcomeCode,
  type OutcomeParams,
} from "#lib/domain/rules/outcome-rules";

/** On whose word an outcome is settled. */
export const settlementBases = ["as_proposed", "owner_instruction", "customs_decision"] as const;
export type SettlementBasis = (typeof settlementBases)[number];

export type SettlementFacts = {
  state: ItemState;
  hold: HoldKind | null;
  grade: Grade | null;
  /** The recall in force that names the piece; null for none. */
  recalledBy: string | null;
  proposed: Outcome | null;
  /** What the owner has instructed; null for nothing. */
  instructed: InstructedOutcome | null;
  /** How it was last settled, whether that still stands or was withdrawn; null for the first time. */
  previous: Outcome | null;
  /** The settlement that stands now; null for the first time, and once it was withdrawn. */
  standing: Settlement | null;
  /** The paper that proves that it cannot be shipped back. */
  cannotShipBack: DestructionFacts["cannotShipBack"];
  /** A second person signs this settlement. */
  signedByTwo: boolean;
  /** What the rules asked when it was proposed. */
  rules: OutcomeParams;
};

/** The outcomes a person settles; what never becomes stock moves out instead. */
export const settledOutcomes = ["release", "reship", "destroy"] as const satisfies readonly Outcome[];

export type Settlement = {
  outcome: (typeof settledOutcomes)[number];
  basis: SettlementBasis;
  reference: string | null;
  reason: string | null;
  destructionCause: DestructionCause | null;
  /** Where it is shipped back to, by customs' code; null or left out where nobody said. */
  country?: string | null;
};

/**
 * Whether an admitted piece may be settled so. Goods fit for sale become stock again; the others go
 * back overseas first, and are destroyed only when that is proved impossible, for a cause the law
 * names (GACC 2025 No. 79). Every settlement after the first needs a reason and a second signature, also
 * one that changes no more than its cause or reference, and the same once more is none; what was not
 * proposed needs the owner's instruction or customs' decision, and against an instruction stands customs' decision only.
 */
export function judgeSettlement(facts: SettlementFacts, settlement: Settlement): { ok: true } | Refusal {
  if (facts.state !== "admitted" && facts.state !== "booked") {
    return refuse("item_state_forbids", { state: facts.state, command: "settle" });
  }
  if (facts.hold === "dispute") return refuse("dispute_open");
  if (facts.hold) return refuse("item_on_hold", { hold: facts.hold });
  if (facts.standing && isSame(facts.standing, settlement)) return refuse("settled_already");
  if (facts.previous !== null && !settlement.reason) return refuse("reason_needed");
  if (facts.previous !== null && !facts.signedByTwo) return refuse("second_signature_needed");
  return judgeBasis(facts, settlement) ?? judgeGoods(facts, settlement) ?? { ok: true };
}

function isSame(one: Settlement, other: Settlement): boolean {
  return (
    one.outcome === other.outcome &&
    one.basis === other.basis &&
    one.reference === other.reference &&
    one.reason === other.reason &&
    one.destructionCause === other.destructionCause &&
    (one.country ?? null) === (other.country ?? null)
  );
}

function judgeBasis(facts: SettlementFacts, { basis, outcome, reference }: Settlement): Refusal | null {
  const { instructed } = facts;
  if (instructed && outcome !== instructed && basis !== "customs_decision") {
    return refuse("instructed_otherwise", { outcome: instructed });
  }
  if (basis !== "as_proposed") return reference ? null : refuse("numbers_missing", { fields: "reference" });
  return outcome === facts.proposed ? null : refuse("outcome_not_allowed");
}

function judgeGoods(facts: SettlementFacts, settlement: Settlement): Refusal | null {
  const { grade, recalledBy, rules, cannotShipBack } = facts;
  const { outcome, destructionCause, reference } = settlement;
  if (grade === null) return outcome === "reship" ? null : refuse("outcome_not_allowed");
  const destruction = { ...noDestructionFacts, cannotShipBack, cause: destructionCause };
  const verdicts = judgeOutcome({ outcome, grade, conforming: true, recalledBy, destruction }, rules);
  const isMet = (code: OutcomeCode) =>
    verdicts.some(({ rule, verdict }) => rule === code && verdict === "met");
  const isBarred = verdicts.some(({ verdict }) => verdict === "not_met");
  if (isBarred || !isMet("destruction_cause")) return refuse("outcome_not_allowed");
  if (outcome === "destroy" && destructionCause === "expired" && grade !== "expired")
    return refuse("cause_not_seen");
  if (outcome === "destroy" && !reference) return refuse("numbers_missing", { fields: "reference" });
  return isMet("reship_first") ? null : refuse("shipping_back_possible");
}
