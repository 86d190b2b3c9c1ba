import { and, eq } from "drizzle-orm";
import { type StockTaking, takingScans } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import { lockTakingRow } from "#lib/returns/lock-taking-row";
import { type ReadTaking, withCounts } from "#lib/returns/read-taking";

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
