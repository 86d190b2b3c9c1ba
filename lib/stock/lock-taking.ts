import { and, eq } from "drizzle-orm";
import { type StockTaking, stockTakings, takingScans } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import { stepOf, type TakingStep } from "#lib/domain/stock-taking";
import { AppError } from "#lib/errors";
import { type ReadTaking, withCounts } from "#lib/returns/read-taking";

/** Locks a stock-taking by its number, and says how far it is; `not_found` where there is none. Reads no count. */
export async function lockTakingRow(
  ctx: Context,
  takingNo: string,
): Promise<{ row: StockTaking; step: TakingStep }> {
  const [row] = await ctx.tx
    .select()
    .from(stockTakings)
    .where(eq(stockTakings.takingNo, takingNo))
    .for("update");
  if (!row) throw new AppError("not_found", { code: takingNo });
  return { row, step: stepOf(row) };
}

/** Locks a stock-taking by its number and reads its counts; `not_found` where there is none. */
export async function lockTaking(ctx: Context, takingNo: string): Promise<ReadTaking> {
  const { row } = await lockTakingRow(ctx, takingNo);
  return withCounts(ctx, row);
}

/** Whether somebody had a hand in the first count: saw a piece, or ended it. */
export async function countedFirst(
  ctx: Context,
  { takingNo, countedBy }: StockTaking,
  userId: string,
): Promise<boolean> {
  if (countedBy === userId) return true;
  const [scan] = await ctx.tx
    .select({ plate: takingScans.plate })
    .from(takingScans)
    .where(
      and(eq(takingScans.takingNo, takingNo), eq(takingScans.countedBy, userId), eq(takingScans.round, 1)),
    )
    .limit(1);
  return scan !== undefined;
}
