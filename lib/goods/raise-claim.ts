import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { goodsClaims } from "#db/schema/goods-claims";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { claimFenAtMost, judgeClaim } from "#lib/domain/goods-claim";
import { orThrow } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";
import { isOpenClaim } from "#lib/returns/waits-for-decision";

export const RaiseClaim = z.strictObject({
  plate: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(1000),
  /** Null leaves the amount to the house. */
  amountFen: z.int().min(1).max(claimFenAtMost).nullable(),
});

/**
 * The owner of a piece that was handed over to it claims for it, one claim at a time. Nothing that is true of the piece
 * changes; the claim waits for a supervisor among the exceptions. Refuses `item_state_forbids` before the hand-over,
 * when a dispute is what there is, and `claim_open`.
 */
export async function raiseClaim(
  ctx: Context,
  { plate, reason, amountFen }: z.infer<typeof RaiseClaim>,
): Promise<{ plate: string }> {
  const claimedBy = authorize(ctx, "goods.answer");
  const piece = await lockItem(ctx, plate);
  const open = await ctx.tx.$count(goodsClaims, and(eq(goodsClaims.itemId, piece.id), isOpenClaim(ctx)));
  orThrow(judgeClaim({ plate, state: piece.state, hasOpenClaim: open > 0 }));
  await ctx.tx
    .insert(goodsClaims)
    .values({ itemId: piece.id, reason, amountFen, claimedBy, claimedAt: ctx.now });
  await remarkItems(ctx, [piece], { type: "owner_claimed", body: { reason, amountFen } });
  return { plate };
}
