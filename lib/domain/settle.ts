import type { Grade, HoldKind, ItemState, Outcome } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Why goods may be destroyed at all (GACC 2025 No. 79). */
export const destructionCauses = [
  "expired",
  "damaged",
  "barred_or_recalled",
  "brand_or_quality",
  "force_majeure",
  "otherwise_unsaleable",
] as const;
export type DestructionCause = (typeof destructionCauses)[number];

/** On whose word an outcome is settled. */
export const settlementBases = ["as_proposed", "owner_instruction", "customs_decision"] as const;
export type SettlementBasis = (typeof settlementBases)[number];

export type SettlementFacts = {
  state: ItemState;
  hold: HoldKind | null;
  grade: Grade | null;
  proposed: Outcome | null;
  /** How it was last settled, whether that still stands or was withdrawn; null for the first time. */
  previous: Outcome | null;
  /** The settlement that stands now; null for the first time, and once it was withdrawn. */
  standing: Settlement | null;
  /** A second person signs this settlement. */
  signedByTwo: boolean;
};

/** The outcomes a person settles; what never becomes stock moves out instead. */
export const settledOutcomes = ["release", "reship", "destroy"] as const satisfies readonly Outcome[];

export type Settlement = {
  outcome: (typeof settledOutcomes)[number];
  basis: SettlementBasis;
  reference: string | null;
  reason: string | null;
  destructionCause: DestructionCause | null;
};

const saleable: readonly Grade[] = ["good", "box_damaged"];

/**
 * Whether an admitted piece may be settled so. Goods fit for sale become stock again; the others go
 * back overseas first, and are destroyed only when that is proved impossible, for a cause the law
 * names (GACC 2025 No. 79). Every settlement after the first needs a reason and a second signature, also
 * one that changes no more than its cause or reference, and the same once more is none; what was not
 * proposed needs the owner's instruction or customs' decision.
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
    one.destructionCause === other.destructionCause
  );
}

function judgeBasis(facts: SettlementFacts, { basis, outcome, reference }: Settlement): Refusal | null {
  if (basis !== "as_proposed") return reference ? null : refuse("numbers_missing", { fields: "reference" });
  return outcome === facts.proposed ? null : refuse("outcome_not_allowed");
}

function judgeGoods({ grade }: SettlementFacts, settlement: Settlement): Refusal | null {
  if (settlement.outcome === "release") {
    return grade !== null && saleable.includes(grade) ? null : refuse("outcome_not_allowed");
  }
  if (settlement.outcome === "reship") return null;
  if (!settlement.destructionCause) return refuse("outcome_not_allowed");
  if (!settlement.reason) return refuse("reason_needed");
  return settlement.reference ? null : refuse("numbers_missing", { fields: "reference" });
}
