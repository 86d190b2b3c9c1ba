import type { OutboundPiece } from "#components/outbound/outbound-view";
import type { DestructionCause, Settlement, SettlementBasis } from "#lib/domain/settle";

export type Choice = "as_proposed" | Settlement["outcome"];

/** A settlement while it is being written. */
export type SettlementDraft = {
  choice: Choice;
  basis: Exclude<SettlementBasis, "as_proposed">;
  reference: string;
  reason: string;
  cause: DestructionCause | null;
};

export const emptySettlement: SettlementDraft = {
  choice: "as_proposed",
  basis: "owner_instruction",
  reference: "",
  reason: "",
  cause: null,
};

type Missing = "chosen" | "proposal" | "proof" | "reference" | "cause" | "reason";
type Piece = Pick<OutboundPiece, "plate" | "proposed" | "outcome">;

/** What a settlement still lacks; null when it may be sent. The rules themselves stand in `lib/domain/settle`. */
export function whyNotYet(draft: SettlementDraft, pieces: readonly Piece[]): Missing | null {
  if (pieces.length === 0) return "chosen";
  const hasReason = draft.reason.trim() !== "";
  const isAnew = pieces.some((piece) => piece.outcome !== null);
  if (draft.choice === "as_proposed") {
    if (pieces.some(({ proposed }) => proposed === "destroy")) return "proof";
    if (pieces.some(({ proposed }) => proposed !== "release" && proposed !== "reship")) return "proposal";
    return isAnew && !hasReason ? "reason" : null;
  }
  if (draft.reference.trim() === "") return "reference";
  if (draft.choice === "destroy" && draft.cause === null) return "cause";
  return (isAnew || draft.choice === "destroy") && !hasReason ? "reason" : null;
}

/** The settlement as it is sent. */
export function settlementBody(draft: SettlementDraft, pieces: readonly Piece[]) {
  const isProposal = draft.choice === "as_proposed";
  return {
    plates: pieces.map(({ plate }) => plate),
    outcome: draft.choice === "as_proposed" ? null : draft.choice,
    basis: isProposal ? ("as_proposed" as const) : draft.basis,
    reference: isProposal ? null : draft.reference.trim(),
    reason: draft.reason.trim() || null,
    destructionCause: draft.choice === "destroy" ? draft.cause : null,
  };
}
