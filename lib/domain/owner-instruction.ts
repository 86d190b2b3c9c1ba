import type { Grade, HoldKind, ItemState, Outcome } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { judgeOutcome } from "#lib/domain/rules/judge-outcome";
import { noDestructionFacts, type OutcomeParams } from "#lib/domain/rules/outcome-rules";

/** What an owner may have done with its goods; released they are where nobody says otherwise. */
export const instructableOutcomes = ["reship", "destroy"] as const satisfies readonly Outcome[];
export type InstructedOutcome = (typeof instructableOutcomes)[number];

/** An owner's word on what is to be done with a piece, under its own number. */
export type Instruction = { outcome: InstructedOutcome; reference: string; note: string | null };

/** The instruction of a piece as its row has it; null for none. */
export function instructionOf(row: {
  instructed: InstructedOutcome | null;
  instructionNo: string | null;
  instructionNote: string | null;
}): Instruction | null {
  const { instructed, instructionNo, instructionNote } = row;
  if (!instructed || !instructionNo) return null;
  return { outcome: instructed, reference: instructionNo, note: instructionNote };
}

type Piece = {
  state: ItemState;
  hold: HoldKind | null;
  /** As it was settled. */
  outcome: Outcome | null;
  instructed: InstructedOutcome | null;
};

/** Whether the owner's word on a piece may still be heard: it is admitted goods that nobody holds and nobody settled. */
export function judgeHearing({ state, hold, outcome }: Omit<Piece, "instructed">): { ok: true } | Refusal {
  if (state !== "admitted" && state !== "booked") {
    return refuse("item_state_forbids", { state, command: "answer" });
  }
  if (outcome !== null) return refuse("settled_before");
  if (hold === "dispute") return refuse("dispute_open");
  return hold ? refuse("item_on_hold", { hold }) : { ok: true };
}

/**
 * Whether an owner may instruct so, once until it withdraws that: never what the goods themselves forbid, as to destroy
 * what is fit for sale. An instruction proves nothing: that goods cannot be shipped back is proved before they are settled.
 */
export function judgeInstruction(
  piece: Piece & { grade: Grade | null; recalledBy: string | null },
  outcome: InstructedOutcome,
  rules: OutcomeParams,
): { ok: true } | Refusal {
  const hearing = judgeHearing(piece);
  if (!hearing.ok) return hearing;
  if (piece.instructed) return refuse("instructed_already");
  const { grade, recalledBy } = piece;
  if (grade === null) return outcome === "reship" ? { ok: true } : refuse("outcome_not_allowed");
  const facts = { outcome, grade, conforming: true, recalledBy, destruction: noDestructionFacts };
  const isBarred = judgeOutcome(facts, rules).some(({ verdict }) => verdict === "not_met");
  return isBarred ? refuse("outcome_not_allowed") : { ok: true };
}

/** An owner takes its word back until the piece is settled. */
export function judgeWithdrawal({
  outcome,
  instructed,
}: Pick<Piece, "outcome" | "instructed">): { ok: true } | Refusal {
  if (!instructed) return refuse("not_instructed");
  return outcome === null ? { ok: true } : refuse("settled_before");
}
