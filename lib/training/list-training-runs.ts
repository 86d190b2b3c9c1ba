import { desc, eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { trainingRuns } from "#db/schema/training-runs";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const shownAtMost = 50;

/** The last fifty trainings of the house, newest first, with who is still a trainee. */
export async function listTrainingRuns(ctx: Context) {
  authorize(ctx, "training.sign_off");
  const { runNo, percent, finishedAt, signedAt } = trainingRuns;
  return ctx.tx
    .select({ runNo, percent, finishedAt, signedAt, name: users.name, trainee: users.trainee })
    .from(trainingRuns)
    .innerJoin(users, eq(users.id, trainingRuns.userId))
    .orderBy(desc(runNo))
    .limit(shownAtMost);
}
