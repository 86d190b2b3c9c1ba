import { eq } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import type { LockedBatch } from "#lib/outbound/lock-batch";
import { newestNumberOf } from "#lib/returns/paper-numbers";

/** The number of the list that the house made of a move-out under its present seal; null where it made none. */
export async function readListNo(ctx: Context, { row }: Pick<LockedBatch, "row">): Promise<string | null> {
  const [made] = await ctx.tx
    .select({ listNo: newestNumberOf("move_out_list") })
    .from(batches)
    .where(eq(batches.id, row.id));
  return made?.listNo ?? null;
}
