import { type ContractorLicence, judgeContractor } from "#lib/domain/contractor";
import type { Grade } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { judgeOutcome } from "#lib/domain/rules/judge-outcome";
import type { DestructionFacts, OutcomeCode, OutcomeParams } from "#lib/domain/rules/outcome-rules";

/** A piece of a load that is to be destroyed, with what is on record of it. */
export type DestructionPiece = {
  grade: Grade;
  recalledBy: string | null;
  cannotShipBack: DestructionFacts["cannotShipBack"];
  cause: DestructionFacts["cause"];
  /** What the rules asked when it was proposed. */
  rules: OutcomeParams;
};

/** The papers of the load, as far as they are there. */
type DestructionLoad = { authorisationNo: string | undefined; contractor: ContractorLicence | null };

/** What the book looks at of a piece, once it stands in a load with its papers. */
export function destructionFactsOf(
  { cannotShipBack, cause }: Pick<DestructionPiece, "cannotShipBack" | "cause">,
  { authorisationNo, contractor }: DestructionLoad,
  now: Date,
): DestructionFacts {
  const contractorQualified = judgeContractor(contractor, now).ok;
  return { cannotShipBack, cause, authorised: authorisationNo ? true : null, contractorQualified };
}

/**
 * Whether every rule of the book lets a piece be destroyed with the papers of its load (GACC 2025 No. 79). What is
 * not there yet refuses as well: nothing may be open any more.
 */
export function judgeLawfulDestruction(
  piece: DestructionPiece,
  load: DestructionLoad,
  now: Date,
): { ok: true } | Refusal {
  const destruction = destructionFactsOf(piece, load, now);
  const { grade, recalledBy, rules } = piece;
  const facts = { outcome: "destroy", grade, conforming: true, recalledBy, destruction } as const;
  const against = judgeOutcome(facts, rules).find(({ verdict }) => verdict !== "met");
  if (!against) return { ok: true };
  const contractor = judgeContractor(load.contractor, now);
  return contractor.ok ? objectionOf(against.rule) : contractor;
}

function objectionOf(rule: OutcomeCode): Refusal {
  if (rule === "reship_first") return refuse("shipping_back_possible");
  if (rule === "destruction_authorised") return refuse("numbers_missing", { fields: "authorisationNo" });
  return refuse("outcome_not_allowed", { outcome: "destroy" });
}
