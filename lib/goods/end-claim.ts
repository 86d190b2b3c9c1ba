import { eq } from "drizzle-orm";
import { z } from "zod";
import { goodsClaimEnds, goodsClaims } from "#db/schema/goods-claims";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { claimFenAtMost, claimLiabilities, judgeClaimEnd } from "#lib/domain/goods-claim";
import { AppError, orThrow } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";

export const EndClaim = z.strictObject({
  claimId: z.uuid(),
  liable: z.enum(claimLiabilities),
  amountFen: z.int().min(1).max(claimFenAtMost).nullable(),
  reason: z.string().trim().min(1).max(1000),
});

/**
 * A supervisor ends a claim: once, with who answers for it, with how much, and why. The piece stays as it is, and its
 * owner reads the end. Refuses `already_answered`, and `claim_amount_wrong` where an amount is missing or nobody's.
 */
export async function endClaim(
  ctx: Context,
  { claimId, liable, amountFen, reason }: z.infer<typeof EndClaim>,
): Promise<{ plate: string }> {
  const endedBy = authorize(ctx, "dispute.resolve");
  const [claim] = await ctx.tx
    .select({ plate: items.plate })
    .from(goodsClaims)
    .innerJoin(items, eq(items.id, goodsClaims.itemId))
    .where(eq(goodsClaims.id, claimId));
  if (!claim) throw new AppError("not_found");
  const piece = await lockItem(ctx, claim.plate);
  const ended = await ctx.tx.$count(goodsClaimEnds, eq(goodsClaimEnds.claimId, claimId));
  orThrow(judgeClaimEnd({ ended: ended > 0 }, { liable, amountFen }));
  await ctx.tx
    .insert(goodsClaimEnds)
    .values({ claimId, liable, amountFen, reason, endedBy, endedAt: ctx.now });
  await remarkItems(ctx, [piece], { type: "owner_claim_ended", body: { liable, amountFen, reason } });
  return { plate: piece.plate };
}
