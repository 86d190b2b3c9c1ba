import { eq } from "drizzle-orm";
import { z } from "zod";
import { recalls } from "#db/schema/recalls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockRecall } from "#lib/recalls/lock-recall";

export const LiftRecall = z.strictObject({
  recallNo: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(500),
});

/** Ends a recall, with a reason; the worker then frees its pieces, and their offices hear of it. */
export async function liftRecall(
  ctx: Context,
  { recallNo, reason }: z.infer<typeof LiftRecall>,
): Promise<{ recallNo: string }> {
  const endedBy = authorize(ctx, "recall.issue");
  const { id } = await lockRecall(ctx, recallNo);
  await ctx.tx
    .update(recalls)
    .set({ endedAt: ctx.now, endedBy, endReason: reason })
    .where(eq(recalls.id, id));
  ctx.changed.add("items");
  return { recallNo };
}
