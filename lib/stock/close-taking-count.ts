import { eq } from "drizzle-orm";
import { z } from "zod";
import { stockTakings } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeCounter, stepOf, type TakingStep } from "#lib/domain/stock-taking";
import { orThrow } from "#lib/errors";
import { lockTaking } from "#lib/stock/lock-taking";

export const CloseTakingCount = z.strictObject({ takingNo: z.string().min(1).max(20) });

/** Ends the first count, or the second of what differed; what the zone holds is compared from now on. */
export async function closeTakingCount(
  ctx: Context,
  { takingNo }: z.infer<typeof CloseTakingCount>,
): Promise<{ takingNo: string; step: TakingStep }> {
  const userId = authorize(ctx, "taking.count");
  const { row, step, counters, again } = await lockTaking(ctx, takingNo);
  orThrow(judgeCounter(step, counters.first.includes(userId)));
  const mark =
    step === "counting"
      ? { countedBy: userId, countedAt: ctx.now, hasDifferences: again.length > 0 }
      : { recountedBy: userId, recountedAt: ctx.now };
  await ctx.tx.update(stockTakings).set(mark).where(eq(stockTakings.takingNo, takingNo));
  ctx.changed.add("items");
  return { takingNo, step: stepOf({ ...row, ...mark }) };
}
