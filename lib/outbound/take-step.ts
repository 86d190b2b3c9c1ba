import { type Batch, destructionStepsTaken } from "#db/schema/batches";
import type { Context } from "#lib/context";
import type { DestructionStep, StepFacts } from "#lib/domain/destruction-path";
import { judgeDestructionStep } from "#lib/domain/judge-destruction-step";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { type LockedBatch, lockBatch } from "#lib/outbound/lock-batch";

/**
 * Locks a destruction for one of its steps. Refuses with what speaks against this person's taking it now: its state,
 * a hold, a step before it (`step_not_due`), its time, or that they would look over their own work (`own_work`).
 */
export async function lockForStep(
  ctx: Context,
  batchNo: string,
  step: DestructionStep,
  userId: string,
): Promise<LockedBatch> {
  const batch = await lockBatch(ctx, batchNo);
  orThrow(judgeDestructionStep(batch.facts, step, { userId, now: ctx.now }));
  return batch;
}

/** Writes a step of a destruction down: once, with who took it, and in the history of each of its pieces. */
export async function writeStep<Step extends DestructionStep>(
  ctx: Context,
  batch: LockedBatch,
  taken: { step: Step; by: string; facts: StepFacts[Step] },
  patch: Partial<Batch> = {},
): Promise<{ batchNo: string }> {
  const { id: batchId, batchNo, round } = batch.row;
  await ctx.tx.insert(destructionStepsTaken).values({ batchId, round, at: ctx.now, ...taken });
  const reason = "reason" in taken.facts ? taken.facts.reason : null;
  await advanceBatch(ctx, batch, patch, `destruction_${taken.step}`, { reason });
  return { batchNo };
}
