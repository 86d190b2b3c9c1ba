import { type Refusal, refuse } from "#lib/domain/refusal";

/** Why a label is printed once more. */
export const reprintReasons = ["damaged", "lost", "unreadable", "other"] as const;
export type ReprintReason = (typeof reprintReasons)[number];

type Print = { reason: ReprintReason | null; note: string | null };

/**
 * The first label of a piece needs no word; two labels of one plate could lie on two pieces, so that every further one
 * has its reason, and *other* is put into words.
 */
export function judgeLabelPrint(printedBefore: number, { reason, note }: Print): { ok: true } | Refusal {
  if (printedBefore > 0 && !reason) return refuse("reprint_reason_needed", { count: printedBefore });
  return reason === "other" && !note ? refuse("reason_needed") : { ok: true };
}
