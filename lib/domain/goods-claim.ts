import type { ItemState } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Who answers for what an owner claimed after the hand-over; nobody, where the claim does not stand. */
export const claimLiabilities = ["warehouse", "carrier", "nobody"] as const;
export type ClaimLiability = (typeof claimLiabilities)[number];

/** A hundred million yuan; what is more is a slip of the keys. */
export const claimFenAtMost = 10_000_000_000;

type Verdict = { ok: true } | Refusal;

/**
 * Whether an owner may claim for a piece now: it was handed over, and no claim of it is open. Before that it disputes,
 * which holds the piece; a claim changes nothing that is true of it.
 */
export function judgeClaim(piece: { plate: string; state: ItemState; hasOpenClaim: boolean }): Verdict {
  const { plate, state, hasOpenClaim } = piece;
  if (state !== "closed") return refuse("item_state_forbids", { state, command: "claim" });
  return hasOpenClaim ? refuse("claim_open", { code: plate }) : { ok: true };
}

/** Whether a claim may end so: once, and with an amount exactly where somebody answers for it. */
export function judgeClaimEnd(
  claim: { ended: boolean },
  { liable, amountFen }: { liable: ClaimLiability; amountFen: number | null },
): Verdict {
  if (claim.ended) return refuse("already_answered");
  return (liable === "nobody") === (amountFen === null) ? { ok: true } : refuse("claim_amount_wrong");
}

/** An amount as people type it, `1,280.5`, in fen; null for what is none, or more than a claim may be. */
export function parseYuan(text: string): number | null {
  const bare = text.replaceAll(/[,，\s]/g, "");
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(bare)) return null;
  const [yuan = "0", part = ""] = bare.split(".");
  const fen = Number(yuan) * 100 + Number(part.padEnd(2, "0"));
  return fen > 0 && fen <= claimFenAtMost ? fen : null;
}
