import { eq } from "drizzle-orm";
import { z } from "zod";
import { prohibitedGoods } from "#db/schema/prohibited";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

export const EndProhibited = z.strictObject({
  id: z.uuid(),
  reason: z.string().trim().min(1).max(500),
});

/** Ends an entry, with a reason; pieces it brought before an officer stay there until the officer decides. */
export async function endProhibited(
  ctx: Context,
  { id, reason }: z.infer<typeof EndProhibited>,
): Promise<{ id: string }> {
  const endedBy = authorize(ctx, "prohibited.manage");
  const [row] = await ctx.tx.select().from(prohibitedGoods).where(eq(prohibitedGoods.id, id)).for("update");
  if (!row) throw new AppError("not_found", { code: id });
  if (row.endedAt) throw new AppError("entry_ended");
  await ctx.tx
    .update(prohibitedGoods)
    .set({ endedAt: ctx.now, endedBy, endReason: reason })
    .where(eq(prohibitedGoods.id, id));
  return { id };
}
