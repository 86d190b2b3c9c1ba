import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeRemoval } from "#lib/domain/execution";
import { AppError, orThrow } from "#lib/errors";
import { lockBatch } from "#lib/outbound/lock-batch";
import { moveItem } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { recordItemFact } from "#lib/returns/record-fact";

export const RemoveFromBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  plate: z.string().min(1).max(20),
});

/**
 * Takes a piece out of an open batch, or keeps back what a hold stops while the rest leaves; a move-out piece stands
 * where it was received and is looked at anew.
 */
export async function removeFromBatch(
  ctx: Context,
  input: z.infer<typeof RemoveFromBatch>,
): Promise<{ pieces: number }> {
  authorize(ctx, "batch.manage");
  const { row, pieces, facts } = await lockBatch(ctx, input.batchNo);
  const piece = pieces.find(({ plate }) => plate === input.plate);
  if (!piece) throw new AppError("not_found", { code: input.plate });
  const destroyed = facts.path.taken.destroyed !== undefined;
  orThrow(judgeRemoval({ status: row.status, destroyed }, piece));
  const isMoveOut = row.outcome === "move_out";
  // A finding is written once in a round; what was looked at before is looked at anew in the next.
  const anew = isMoveOut && piece.grade !== null ? newRound(piece) : {};
  const moved = await moveItem(
    ctx,
    piece,
    isMoveOut ? "unstage_move_out" : "unstage",
    { batchId: null, ...anew },
    { body: { batchNo: row.batchNo } },
  );
  if (isMoveOut) {
    const forgotten = { outcome: null, outcomeBasis: null, settledAt: null };
    await recordItemFact(ctx, moved, forgotten, {
      type: "outcome_withdrawn",
      body: { batchNo: row.batchNo },
    });
  }
  ctx.changed.add("batches");
  return { pieces: pieces.length - 1 };
}
