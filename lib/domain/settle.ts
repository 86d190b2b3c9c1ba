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
  /** A second person signs this settlement. */
  signedByTwo: boolean;
};

export type Settlement = {
  outcome: "release" | "reship" | "destroy";
  basis: SettlementBasis;
  reference: string | null;
  reason: string | null;
  destructionCause: DestructionCause | null;
};

const saleable: readonly Grade[] = ["good", "box_damaged"];

/**
 * Whether an admitted piece may be settled so. Goods fit for sale become stock again; the others go
 * back overseas first, and are destroyed only when that is proved impossible, for a cause the law
 * names (GACC 2025 No. 79). Settling anew needs a reason, and another outcome than before a second
 * signature; what was not proposed needs the owner's instruction or customs' decision.
 */
export function judgeSettlement(facts: SettlementFacts, settlement: Settlement): { ok: true } | Refusal {
  if (facts.state !== "admitted" && facts.state !== "booked") {
    return refuse("item_state_forbids", { state: facts.state, command: "settle" });
  }
  if (facts.hold === "dispute") return refuse("dispute_open");
  if (facts.hold) return refuse("item_on_hold", { hold: facts.hold });
  if (facts.previous !== null && !settlement.reason) return refuse("reason_needed");
  if (needsTwo(facts.previous, settlement.outcome) && !facts.signedByTwo) {
    return refuse("second_signature_needed");
  }
  return judgeBasis(facts, settlement) ?? judgeGoods(facts, settlement) ?? { ok: true };
}

/** Whether a settlement takes two signatures: it says something else than the one before it. */
export function needsTwo(previous: Outcome | null, outcome: Outcome): boolean {
  return previous !== null && previous !== outcome;
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
