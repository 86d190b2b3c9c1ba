import type { OutboundPiece } from "#components/outbound/outbound-view";
import type { DestructionCause } from "#lib/domain/rules/destruction-cause";
import type { Settlement, SettlementBasis } from "#lib/domain/settle";

export type Choice = "as_proposed" | Settlement["outcome"];

/** A settlement while it is being written. */
export type SettlementDraft = {
  choice: Choice;
  basis: Exclude<SettlementBasis, "as_proposed">;
  reference: string;
  reason: string;
  cause: DestructionCause | null;
  /** Where what is shipped back goes; null where nobody said. */
  country: string | null;
  /** The second person, who signs where a piece was settled before. */
  login: string;
  pin: string;
};

export const emptySettlement: SettlementDraft = {
  choice: "as_proposed",
  basis: "owner_instruction",
  reference: "",
  reason: "",
  cause: null,
  country: null,
  login: "",
  pin: "",
};

/** What the chosen pieces ask for before anybody writes: their owner's instruction, where all have the same. */
export function draftFor(pieces: readonly Pick<OutboundPiece, "instruction">[]): SettlementDraft {
  const [first] = pieces;
  const asked = first?.instruction;
  const isCommon = pieces.every(
    ({ instruction }) =>
      instruction?.outcome === asked?.outcome && instruction?.reference === asked?.reference,
  );
  if (!asked || !isCommon) return emptySettlement;
  return { ...emptySettlement, choice: asked.outcome, reference: asked.reference };
}

type Missing = "chosen" | "proposal" | "proof" | "noProof" | "reference" | "cause" | "reason" | "second";
type Piece = Pick<OutboundPiece, "plate" | "proposed" | "previous" | "papers">;

/** Whether one of the pieces had a settled outcome before: that takes a reason and a second person. */
export function isAnew(pieces: readonly Piece[]): boolean {
  return pieces.some(({ previous }) => previous !== null);
}

/** What a settlement still lacks; null when it may be sent. The rules themselves stand in `lib/domain/settle`. */
export function whyNotYet(draft: SettlementDraft, pieces: readonly Piece[]): Missing | null {
  if (pieces.length === 0) return "chosen";
  const missing = draft.choice === "as_proposed" ? proposalLacks(pieces) : instructionLacks(draft);
  if (missing) return missing;
  if (draft.choice === "destroy" && withoutProof(pieces).length > 0) return "noProof";
  if (isAnew(pieces) && draft.reason.trim() === "") return "reason";
  const isSigned = draft.login.trim() !== "" && draft.pin !== "";
  return isAnew(pieces) && !isSigned ? "second" : null;
}

/** Those for which no paper proves that they cannot be shipped back. */
export function withoutProof<P extends Pick<Piece, "papers">>(pieces: readonly P[]): P[] {
  return pieces.filter(({ papers }) => !papers.some(({ kind }) => kind === "shipping_back_refused"));
}

function proposalLacks(pieces: readonly Piece[]): Missing | null {
  if (pieces.some(({ proposed }) => proposed === "destroy")) return "proof";
  return pieces.some(({ proposed }) => proposed !== "release" && proposed !== "reship") ? "proposal" : null;
}

function instructionLacks({ choice, reference, cause }: SettlementDraft): Missing | null {
  if (reference.trim() === "") return "reference";
  return choice === "destroy" && cause === null ? "cause" : null;
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
    ...(draft.country && (isProposal || draft.choice === "reship") ? { country: draft.country } : {}),
    ...(isAnew(pieces) ? { second: { login: draft.login.trim(), pin: draft.pin } } : {}),
  };
}
