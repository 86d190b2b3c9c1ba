import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { bookGaps } from "#db/schema/account-book";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { remarkItems } from "#lib/returns/record-fact";
import { lockAdmitted } from "#lib/stock/report-gap";

export const RegisterGoods = z.strictObject({
  gapId: z.uuid(),
  /** The number under which the account book has the goods now (备案序号). */
  registeredNo: z
    .string()
    .trim()
    .regex(/^[A-Z0-9-]{1,30}$/i),
});

/**
 * Goods stand in our account book from now on: their pieces wait for a wave again, where they stood by the time they
 * were admitted. Refuses `already_answered` for goods that were registered before.
 */
export async function registerGoods(
  ctx: Context,
  { gapId, registeredNo }: z.infer<typeof RegisterGoods>,
): Promise<{ goodsName: string; pieces: number }> {
  const registeredBy = authorize(ctx, "wave.manage");
  const [gap] = await ctx.tx
    .update(bookGaps)
    .set({ registeredNo, registeredBy, registeredAt: ctx.now })
    .where(and(eq(bookGaps.id, gapId), isNull(bookGaps.registeredAt)))
    .returning();
  if (!gap) {
    const known = await ctx.tx.$count(bookGaps, eq(bookGaps.id, gapId));
    throw known > 0 ? new AppError("already_answered") : new AppError("not_found", { code: gapId });
  }
  const pieces = await lockAdmitted(ctx, gap.ebcCode, gap.goodsKey);
  await remarkItems(ctx, pieces, { type: "registered_in_book", body: { registeredNo } });
  return { goodsName: gap.goodsName, pieces: pieces.length };
}
