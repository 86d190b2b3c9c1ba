import { z } from "zod";
import { trainingRuns } from "#db/schema/training-runs";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { Deed, scoreOf, type TrainingScore } from "#lib/domain/training";
import { AppError } from "#lib/errors";

export const FinishTraining = z.strictObject({ deeds: z.array(Deed).min(1).max(2000) });

/**
 * Keeps a training that was done to its end with its score, which is judged here by what the person did. It touches
 * no goods. Refuses `training_unfinished`.
 */
export async function finishTraining(
  ctx: Context,
  { deeds }: z.infer<typeof FinishTraining>,
): Promise<TrainingScore> {
  const userId = authorize(ctx, "training.run");
  const score = scoreOf(deeds);
  if (!score.isFinished) throw new AppError("training_unfinished", { done: score.done });
  await ctx.tx.insert(trainingRuns).values({ userId, percent: score.percent, finishedAt: ctx.now });
  return score;
}
