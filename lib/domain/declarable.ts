import type { HoldKind } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { Authorisation, ListStatus } from "#lib/domain/return-document";
import type { NonConformity } from "#lib/domain/rules/eligibility-rules";

export type PieceToDeclare = {
  hold: HoldKind | null;
  conforming: boolean;
  reasons: readonly NonConformity[];
  /** Its box is counted to the end. */
  counted: boolean;
  /** An inspector saw it in its present round; an officer's send-back opens the next. */
  inspected: boolean;
  /** Customs refused its application in words of which nobody has said yet what follows from them. */
  undecided: boolean;
};

export type DeclarableFacts = {
  returnNo: string;
  listStatus: ListStatus | null;
  authorisation: Authorisation;
  /** Inspected pieces of the return that stand in no other application, each judged by the law. */
  pieces: readonly PieceToDeclare[];
};

/**
 * Whether an application can be made for a return now, and if not, the one thing in its way. A piece that is
 * held, whose box is being counted or that waits for its next inspection stays behind; one that does not
 * conform is left out and never delays the others.
 */
export function judgeDeclarable(facts: DeclarableFacts): { ok: true } | Refusal {
  const { returnNo, pieces } = facts;
  if (pieces.length === 0) return refuse("nothing_to_declare", { returnNo });
  if (facts.listStatus === "not_released") return refuse("list_not_released", { returnNo });
  if (facts.authorisation === "pending") return refuse("authorisation_missing", { returnNo });
  if (pieces.some(isDeclarable)) return { ok: true };
  const lawful = pieces.filter((piece) => piece.conforming);
  const held = lawful.find((piece) => piece.hold);
  if (held?.hold) return refuse("item_on_hold", { hold: held.hold, returnNo });
  if (lawful.some((piece) => piece.undecided)) return refuse("refusal_undecided", { returnNo });
  if (lawful.some((piece) => !piece.counted)) return refuse("count_not_finished", { returnNo });
  if (lawful.length > 0) return refuse("inspection_needed", { returnNo });
  return refuse("item_not_conforming", { reason: pieces[0]?.reasons[0] ?? "", returnNo });
}

/** Whether this piece goes into the application. */
export function isDeclarable(piece: PieceToDeclare): boolean {
  return piece.hold === null && piece.conforming && piece.counted && piece.inspected && !piece.undecided;
}
