import type { Grade, ItemState, Outcome } from "#lib/domain/item";
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
  grade: Grade | null;
  current: Outcome | null;
  disputed: boolean;
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
 * names (GACC 2025 No. 79). Settling anew needs a reason.
 */
export function judgeSettlement(facts: SettlementFacts, settlement: Settlement): { ok: true } | Refusal {
  if (facts.state !== "admitted" && facts.state !== "booked") {
    return refuse("item_state_forbids", { state: facts.state, command: "settle" });
  }
  if (facts.disputed) return refuse("dispute_open");
  if (facts.current !== null && !settlement.reason) return refuse("reason_needed");
  if (settlement.basis !== "as_proposed" && !settlement.reference) {
    return refuse("numbers_missing", { fields: "reference" });
  }
  const isSaleable = facts.grade !== null && saleable.includes(facts.grade);
  if (settlement.outcome === "release" && !isSaleable) return refuse("outcome_not_allowed");
  if (settlement.outcome === "destroy") {
    if (!settlement.destructionCause) return refuse("outcome_not_allowed");
    if (!settlement.reason) return refuse("reason_needed");
    if (!settlement.reference) return refuse("numbers_missing", { fields: "reference" });
  }
  return { ok: true };
}
