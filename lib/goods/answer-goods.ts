import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { addHold } from "#lib/domain/holds";
import { judgeAnswer } from "#lib/domain/owner-answer";
import { orThrow } from "#lib/errors";
import { type LockedItem, lockAllItems } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const AnswerGoods = z
  .strictObject({
    plates: z.array(z.string().min(1).max(20)).min(1).max(200),
    answer: z.enum(["confirmed", "disputed"]),
    reason: z.string().trim().min(1).max(1000).nullable(),
  })
  .refine(({ answer, reason }) => answer === "confirmed" || reason !== null, { path: ["reason"] });

/**
 * The owner of admitted pieces confirms or disputes them, once each, all or none. An open dispute
 * holds the piece until a supervisor has resolved it.
 */
export async function answerGoods(
  ctx: Context,
  input: z.infer<typeof AnswerGoods>,
): Promise<{ answered: number }> {
  authorize(ctx, "goods.answer");
  const pieces = await lockAllItems(ctx, input.plates);
  for (const piece of pieces) await answerPiece(ctx, piece, input);
  return { answered: pieces.length };
}

async function answerPiece(
  ctx: Context,
  piece: LockedItem,
  input: z.infer<typeof AnswerGoods>,
): Promise<void> {
  const { answer, reason } = input;
  const { ownerResponse: response, state, hold } = piece;
  orThrow(judgeAnswer({ response, state, hold }, answer));
  await recordItemFact(
    ctx,
    piece,
    {
      ownerResponse: answer,
      ownerReason: reason,
      ownerRespondedAt: ctx.now,
      ...(answer === "disputed" ? addHold(piece, "dispute", reason) : {}),
    },
    { type: `owner_${answer}`, body: { reason } },
  );
}
