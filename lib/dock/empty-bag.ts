import { eq } from "drizzle-orm";
import { z } from "zod";
import { bags } from "#db/schema/bags";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { getBag } from "#lib/dock/get-bag";
import { lockBag } from "#lib/dock/lock-bag";
import { AppError } from "#lib/errors";

export const EmptyBag = z.strictObject({
  bagNo: z.string().max(40),
  explanation: z.string().trim().max(500),
});

/**
 * Says that a bag is empty. Refuses `bag_emptied` when it was said before, and `bag_unexplained` while parcels
 * are missing or too many and nobody has written what is known of it.
 */
export async function emptyBag(
  ctx: Context,
  { bagNo, explanation }: z.infer<typeof EmptyBag>,
): Promise<{ bagNo: string }> {
  const emptiedBy = authorize(ctx, "parcel.arrive");
  await lockBag(ctx, bagNo, "end");
  const { missing, surplus } = await getBag(ctx, { bagNo });
  const count = missing.length + surplus.length;
  if (count > 0 && explanation === "") throw new AppError("bag_unexplained", { count });
  await ctx.tx
    .update(bags)
    .set({ emptiedAt: ctx.now, emptiedBy, explanation: explanation || null })
    .where(eq(bags.bagNo, bagNo));
  ctx.changed.add("parcels");
  return { bagNo };
}
