import { eq } from "drizzle-orm";
import { type StockTaking, stockTakings } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import { stepOf, type TakingStep } from "#lib/domain/stock-taking";
import { AppError } from "#lib/errors";

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
