import { eq } from "drizzle-orm";
import { type Batch, batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** Holds a batch, so that nothing joins or leaves it meanwhile. Refuses `not_found`. */
export async function lockBatchRow(ctx: Context, batchNo: string): Promise<Batch> {
  const [row] = await ctx.tx.select().from(batches).where(eq(batches.batchNo, batchNo)).for("update");
  if (!row) throw new AppError("not_found", { code: batchNo });
  return row;
}
