import { z } from "zod";
import { goodsPapers } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { goodsPaperKinds, judgeGoodsPaper, shippingBackRefusals } from "#lib/domain/goods-paper";
import { hasEnded } from "#lib/domain/item";
import { AppError, orThrow } from "#lib/errors";
import { lockAllItems } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const RecordGoodsPaper = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(500),
  kind: z.enum(goodsPaperKinds),
  refusal: z.enum(shippingBackRefusals).nullable(),
  documentNo: z.string().trim().min(1).max(60),
  documentDate: z.iso.date(),
  note: z.string().trim().min(1).max(500).nullable(),
});

/**
 * Records a paper that speaks of pieces still in the house, for all or none: that they cannot be shipped back,
 * or that their owner abandons them. It settles nothing by itself (GACC 2025 No. 79 asks for proof, not for a
 * wish). Refuses `reason_needed`, `document_date_ahead`, `document_date_early`, `item_state_forbids`, `not_found`.
 */
export async function recordGoodsPaper(
  ctx: Context,
  input: z.infer<typeof RecordGoodsPaper>,
): Promise<{ recorded: number }> {
  const recordedBy = authorize(ctx, "outcome.settle");
  const { plates, ...paper } = input;
  const pieces = await lockAllItems(ctx, plates);
  for (const piece of pieces) {
    orThrow(judgeGoodsPaper(paper, piece.list?.releasedAt ?? null, ctx.now));
    if (hasEnded(piece.state)) {
      throw new AppError("item_state_forbids", { state: piece.state, command: "settle" });
    }
    await recordItemFact(ctx, piece, {}, { type: "goods_paper", body: paper });
  }
  const row = { ...paper, recordedBy, recordedAt: ctx.now };
  await ctx.tx.insert(goodsPapers).values(pieces.map(({ id: itemId }) => ({ ...row, itemId })));
  return { recorded: pieces.length };
}
