import { eq } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeExecution } from "#lib/domain/batch-rules";
import { judgeHandOver, ownerAskedAt } from "#lib/domain/owner-answer";
import { orThrow } from "#lib/errors";
import { lockBatch } from "#lib/outbound/lock-batch";
import { moveItem } from "#lib/returns/move-item";

export const ExecuteBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  /** When the load passed the gate; a move-out ends there. */
  gateAt: z.iso.datetime({ offset: true }).nullable(),
});

/**
 * Carries a batch out: every piece is closed, or moved out at the gate, in one transaction. Goods
 * are handed over only when their owner confirmed them or was silent for three working days.
 */
export async function executeBatch(
  ctx: Context,
  input: z.infer<typeof ExecuteBatch>,
): Promise<{ batchNo: string; pieces: number }> {
  const userId = authorize(ctx, "batch.manage");
  const { row, pieces, facts } = await lockBatch(ctx, input.batchNo);
  const gateAt = input.gateAt ? new Date(input.gateAt) : null;
  orThrow(judgeExecution(facts, gateAt, ctx.now));
  const command = row.outcome === "move_out" ? "move_out" : "close";
  for (const piece of pieces) {
    if (row.outcome === "release") {
      const { plate, ownerResponse: response } = piece;
      orThrow(judgeHandOver({ plate, response, askedAt: ownerAskedAt(piece), now: ctx.now }));
    }
    const body = { batchNo: row.batchNo, outcome: row.outcome, gateAt: gateAt?.toISOString() ?? null };
    await moveItem(ctx, piece, command, {}, { body, secondActorId: row.approvedBy });
  }
  await ctx.tx
    .update(batches)
    .set({ status: "executed", executedBy: userId, executedAt: ctx.now, gateAt })
    .where(eq(batches.id, row.id));
  ctx.changed.add("batches");
  return { batchNo: row.batchNo, pieces: pieces.length };
}
