import { destructionStepsTaken } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { isOverdue } from "#lib/domain/destruction-path";
import { judgeDestructionStep, type StepToTake } from "#lib/domain/judge-destruction-step";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";

/**
 * Takes a step of a destruction: writes it down once, with who took it, and in the history of each of its pieces.
 * Refuses with what speaks against this person's taking it now: its state, a hold, a step before it (`step_not_due`),
 * its time, that they would look over their own work (`own_work`), or what it puts on record.
 */
export async function takeStep(
  ctx: Context,
  batchNo: string,
  taken: StepToTake,
): Promise<{ batchNo: string }> {
  const batch = await lockBatch(ctx, batchNo);
  orThrow(judgeDestructionStep(batch.facts, taken, ctx.now));
  const { id: batchId, round } = batch.row;
  await ctx.tx.insert(destructionStepsTaken).values({ batchId, round, at: ctx.now, ...taken });
  const reason = taken.step === "explained" ? taken.facts.reason : null;
  const { lastDay } = batch.facts.path;
  const isLate = taken.step === "destroyed" && isOverdue({ taken: { destroyed: taken }, lastDay });
  const body = { reason, overdueSince: isLate ? lastDay : null };
  await advanceBatch(ctx, batch, {}, `destruction_${taken.step}`, body);
  return { batchNo };
}
