import type { BatchOutcome } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";

/** What a receiver says of a piece that was handed over to it. */
export const receiptWords = ["received", "missing", "damaged"] as const;
export type ReceiptWord = (typeof receiptWords)[number];
/** A piece that did not come as it was handed over. */
export const receiptDifferences = ["missing", "damaged"] as const satisfies readonly ReceiptWord[];
export type ReceiptDifference = (typeof receiptDifferences)[number];

/** How a stated difference ends: it came later, somebody answers for it, or the receiver took it back. */
export const differenceEnds = [
  "came_later",
  "warehouse_liable",
  "carrier_liable",
  "receiver_withdrew",
] as const;
export type DifferenceEnd = (typeof differenceEnds)[number];

/** One difference, in the receiver's own words. */
export type StatedDifference = { plate: string; said: ReceiptDifference; note: string };

type Verdict = { ok: true } | Refusal;

/**
 * Whether a receiver may confirm now what came: the load was handed over, pieces of it are still unanswered, and each
 * difference is of one of them. What it says changes nothing that is true of a piece; a difference waits for a
 * supervisor.
 */
export function judgeReceipt(
  load: { outcome: BatchOutcome; status: BatchStatus },
  unanswered: readonly string[],
  differences: readonly StatedDifference[],
): Verdict {
  if (load.outcome !== "release" || load.status !== "executed") {
    return refuse("batch_state_forbids", { status: load.status });
  }
  if (unanswered.length === 0) return refuse("already_answered");
  const here = new Set(unanswered);
  const foreign = differences.find(({ plate }) => !here.has(plate));
  return foreign ? refuse("not_found", { code: foreign.plate }) : { ok: true };
}

/** Whether a stated difference may end so: once. What came later was missing before; damage does not come later. */
export function judgeDifferenceEnd(
  difference: { said: ReceiptWord; ended: boolean },
  end: DifferenceEnd,
): Verdict {
  if (difference.said === "received") return refuse("not_found");
  if (difference.ended) return refuse("already_answered");
  return end === "came_later" && difference.said !== "missing"
    ? refuse("difference_end_wrong")
    : { ok: true };
}
