import type { HoldKind } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";

/**
 * Whether a piece may leave its load: while that is open; later only what a hold keeps here while the rest goes,
 * as long as the goods are there. A seal stands for all that was counted under it.
 */
export function judgeRemoval(
  batch: { status: BatchStatus; destroyed: boolean },
  piece: { hold: HoldKind | null },
): { ok: true } | Refusal {
  if (batch.status === "open") return { ok: true };
  const isKeptBack = batch.status === "executing" && piece.hold !== null && !batch.destroyed;
  return isKeptBack ? { ok: true } : refuse("batch_state_forbids", { status: batch.status });
}

/** What becomes of a load that is being carried out: it ends with its last piece, and never took place if all stayed. */
export function statusAfter({ staged, ended }: { staged: number; ended: number }): BatchStatus {
  if (staged > 0) return "executing";
  return ended > 0 ? "executed" : "discarded";
}
