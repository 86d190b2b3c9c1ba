import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { trainingRuns } from "#db/schema/training-runs";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { passPercent } from "#lib/domain/training";
import { AppError } from "#lib/errors";

export const SignOffTraining = z.strictObject({ runNo: z.int().min(1) });

/**
 * Signs a trainee off: from now on the person may do what the role may. Refuses `not_found`, `own_work`,
 * `settled_already` a run that is signed, and `training_not_passed` one below the mark.
 */
export async function signOffTraining(
  ctx: Context,
  { runNo }: z.infer<typeof SignOffTraining>,
): Promise<{ runNo: number }> {
  const signedBy = authorize(ctx, "training.sign_off");
  const isRun = eq(trainingRuns.runNo, runNo);
  const [run] = await ctx.tx.select().from(trainingRuns).where(isRun).for("update");
  if (!run) throw new AppError("not_found", { code: String(runNo) });
  if (run.userId === signedBy) throw new AppError("own_work");
  if (run.signedAt) throw new AppError("settled_already");
  if (run.percent < passPercent)
    throw new AppError("training_not_passed", { percent: run.percent, passPercent });
  await ctx.tx.update(trainingRuns).set({ signedBy, signedAt: ctx.now }).where(isRun);
  await ctx.tx.update(users).set({ trainee: false }).where(eq(users.id, run.userId));
  return { runNo };
}
