import type { HoldKind } from "#lib/domain/item";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { Instruction } from "#lib/domain/owner-instruction";

/**
 * What stands in a list as an owner's word on a piece. Who instructed is asked nothing more, so that no day stands
 * there by which it should answer, nor a silence that was none.
 */
export type OwnerWord = "disputed" | "confirmed" | "instructed" | "silence" | "asked" | "anew";

/** The owner's word on a piece, of all that it said the last. */
export function ownerWord(piece: {
  answer: OwnerAnswer;
  hold: HoldKind | null;
  instruction: Instruction | null;
}): OwnerWord {
  const { answer, hold, instruction } = piece;
  if (hold === "dispute" || (!answer.answered && answer.disputed)) return "disputed";
  if (instruction) return "instructed";
  if (answer.answered) return answer.by === "silence" ? "silence" : "confirmed";
  return answer.until ? "asked" : "anew";
}
