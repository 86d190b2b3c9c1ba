import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { goodsClaimEnds, goodsClaims } from "#db/schema/goods-claims";
import { items } from "#db/schema/items";
import { authorize, isAllowed } from "#lib/authorize";
import type { Context } from "#lib/context";
import { valueFen } from "#lib/domain/decimal";
import { sideOfEntry } from "#lib/domain/dispute-word";
import { judgeClaim } from "#lib/domain/goods-claim";
import { AppError } from "#lib/errors";
import { readItemFile } from "#lib/returns/read-item-file";
import { readHistory } from "#lib/tracking/read-history";

export const GetDispute = z.strictObject({ plate: z.string().min(1).max(40) });

/**
 * What an owner and the house said of one piece, in order, with what both look at: findings, photos, what the goods
 * were declared at, and each claim with who answers for it. For the two sides only, an owner for its own goods.
 */
export async function getDispute(ctx: Context, { plate }: z.infer<typeof GetDispute>) {
  authorize(ctx, isAllowed(ctx, "goods.read") ? "goods.read" : "warehouse.read");
  const [item] = await ctx.tx.select({ id: items.id }).from(items).where(eq(items.plate, plate));
  if (!item) throw new AppError("not_found", { code: plate });
  const file = await readItemFile(ctx, plate);
  const claims = await readClaims(ctx, item.id);
  const history = await readHistory(ctx, { items: [item.id] });
  const hasOpenClaim = claims.some(({ end }) => end === null);
  return {
    file,
    /** What the goods were declared at, in fen; null where they stand on no line. */
    declaredFen: file.line && valueFen(file.line.price, file.lineQty),
    claims,
    mayClaim: isAllowed(ctx, "goods.answer") && judgeClaim({ ...file, hasOpenClaim }).ok,
    said: history.flatMap((entry) => {
      const side = sideOfEntry(entry.type);
      return side ? [{ side, entry }] : [];
    }),
  };
}

async function readClaims(ctx: Context, itemId: string) {
  const rows = await ctx.tx
    .select({ claim: goodsClaims, end: goodsClaimEnds })
    .from(goodsClaims)
    .leftJoin(goodsClaimEnds, eq(goodsClaimEnds.claimId, goodsClaims.id))
    .where(eq(goodsClaims.itemId, itemId))
    .orderBy(asc(goodsClaims.claimedAt), asc(goodsClaims.id));
  return rows.map(({ claim: { id, reason, amountFen, claimedAt }, end }) => ({
    id,
    reason,
    amountFen,
    claimedAt,
    end: end && {
      liable: end.liable,
      amountFen: end.amountFen,
      reason: end.reason,
      endedAt: end.endedAt,
    },
  }));
}
