import { eq } from "drizzle-orm";
import { type Recall, recalls } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** Holds a recall that still counts; refuses one that was ended with `recall_ended`. */
export async function lockRecall(ctx: Context, recallNo: string): Promise<Recall> {
  const [row] = await ctx.tx.select().from(recalls).where(eq(recalls.recallNo, recallNo)).for("update");
  if (!row) throw new AppError("not_found", { code: recallNo });
  if (row.endedAt) throw new AppError("recall_ended", { code: recallNo });
  return row;
}
