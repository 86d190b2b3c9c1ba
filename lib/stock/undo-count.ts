import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { stockTakings, takingScans } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeCounter } from "#lib/domain/stock-taking";
import { AppError, orThrow } from "#lib/errors";
import { lockTakingRow } from "#lib/returns/lock-taking-row";
import { countedFirst } from "#lib/stock/lock-taking";

export const UndoCount = z.strictObject({ takingNo: z.string().min(1).max(20) });

/**
 * Takes back one's own last scan of the count that runs; the scan stays on record and the plate may be counted anew.
 * Refuses `nothing_to_undo`, and whom a count refuses.
 */
export async function undoCount(
  ctx: Context,
  input: z.infer<typeof UndoCount>,
): Promise<{ plate: string; counted: number }> {
  const userId = authorize(ctx, "taking.count");
  const { row, step } = await lockTakingRow(ctx, input.takingNo);
  orThrow(judgeCounter(step, step === "recounting" && (await countedFirst(ctx, row, userId))));
  const { takingNo } = row;
  const round = step === "counting" ? 1 : 2;
  const [last] = await ctx.tx
    .select({ id: takingScans.id, plate: takingScans.plate })
    .from(takingScans)
    .where(
      and(
        eq(takingScans.takingNo, takingNo),
        eq(takingScans.countedBy, userId),
        eq(takingScans.round, round),
        isNull(takingScans.takenBackAt),
      ),
    )
    .orderBy(desc(takingScans.countedAt), desc(takingScans.id))
    .limit(1);
  if (!last) throw new AppError("nothing_to_undo", { code: takingNo });
  await ctx.tx.update(takingScans).set({ takenBackAt: ctx.now }).where(eq(takingScans.id, last.id));
  const seen = round === 1 ? "firstSeen" : "secondSeen";
  const counted = row[seen] - 1;
  await ctx.tx
    .update(stockTakings)
    .set({ [seen]: counted })
    .where(eq(stockTakings.takingNo, takingNo));
  return { plate: last.plate, counted };
}
