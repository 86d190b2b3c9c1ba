import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Batch, batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeExecution } from "#lib/domain/batch-rules";
import { papersAmong, papersAtExecution } from "#lib/domain/load-papers";
import { judgeHandOver, ownerAskedAt } from "#lib/domain/owner-answer";
import { orThrow } from "#lib/errors";
import { closePieces, nextPlates } from "#lib/outbound/close-pieces";
import { type LockedBatch, lockBatch } from "#lib/outbound/lock-batch";
import { readDaysOff } from "#lib/read-days-off";

export const ExecuteBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  /** When the load passed the gate: a move-out ends there, and what another bonded warehouse takes leaves there. */
  gateAt: z.iso.datetime({ offset: true }).nullable(),
  /** What was still to come: the declaration of a load overseas, what a move-out showed at the gate. */
  papers: z.record(z.string().max(40), z.string().trim().min(1).max(100)).nullish(),
});

/**
 * Has a batch carried out, once all its pieces may go: gate time, last papers and name stand from here on. The first
 * pieces are closed at once, those of a large load by the worker. Goods are handed over only when their owner
 * confirmed them or was silent for three working days; a destruction is written off once each of its steps was taken.
 * Returns how many pieces it has, and how many are closed by now.
 */
export async function executeBatch(
  ctx: Context,
  input: z.infer<typeof ExecuteBatch>,
): Promise<{ batchNo: string; pieces: number; closed: number }> {
  const userId = authorize(ctx, "batch.manage");
  const load = await lockBatch(ctx, input.batchNo);
  const { batchNo } = load.row;
  const gateAt = input.gateAt ? new Date(input.gateAt) : null;
  await requireAnswers(ctx, load);
  const later = papersAmong(papersAtExecution(load.row), input.papers ?? {});
  const papers = { ...load.row.papers, ...later };
  orThrow(judgeExecution({ ...load.facts, papers }, gateAt, ctx.now));
  const begun = {
    ...({ status: "executing", gateAt, papers } as const),
    ...{ executedBy: userId, executionStartedAt: ctx.now },
  };
  const [row] = await ctx.tx.update(batches).set(begun).where(eq(batches.id, load.row.id)).returning();
  if (!row) throw new Error(`${batchNo} went while it was held`);
  ctx.changed.add("batches");
  await closePieces(ctx, row, await nextPlates(ctx, row.id, ""));
  return { batchNo, pieces: load.pieces.length, closed: load.pieces.length - (await countStaged(ctx, row)) };
}

async function requireAnswers(ctx: Context, { row, pieces }: LockedBatch): Promise<void> {
  if (row.outcome !== "release" || row.status !== "sealed") return;
  const daysOff = await readDaysOff(ctx);
  for (const piece of pieces) {
    const { plate, ownerResponse: response } = piece;
    orThrow(judgeHandOver({ plate, response, askedAt: ownerAskedAt(piece), now: ctx.now, daysOff }));
  }
}

function countStaged(ctx: Context, row: Batch): Promise<number> {
  return ctx.tx.$count(items, and(eq(items.batchId, row.id), eq(items.state, "staged")));
}
