import { z } from "zod";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Why a label is printed once more. */
export const reprintReasons = ["damaged", "lost", "unreadable", "other"] as const;
export type ReprintReason = (typeof reprintReasons)[number];

/** What is said of a print: why it is one more, null for first labels. */
export const printReason = {
  reason: z.enum(reprintReasons).nullable(),
  note: z.string().trim().min(1).max(200).nullable(),
};
export type PrintReason = { reason: ReprintReason | null; note: string | null };

/** So long a print that was written down opens its file. */
export const openForMs = 10 * 60_000;

/** A print of a label that is no piece's, as it was written down. */
export type LabelPrinted = PrintReason & {
  id: string;
  code: string;
  printedAt: Date | string;
  printedBy: string;
};

/**
 * The first label needs no word; two labels of one code could lie on two pieces or hang in two places, so that every
 * further one has its reason, and *other* is put into words.
 */
export function judgeLabelPrint(
  printedBefore: number,
  { reason, note }: PrintReason,
): { ok: true } | Refusal {
  if (printedBefore > 0 && !reason) return refuse("reprint_reason_needed", { count: printedBefore });
  return reason === "other" && !note ? refuse("reason_needed") : { ok: true };
}
