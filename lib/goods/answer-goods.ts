import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { answerableStates } from "#lib/domain/goods-view";
import type { ItemState } from "#lib/domain/item";
import { AppError } from "#lib/errors";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
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
  const plates = [...new Set(input.plates)];
  const pieces = await lockItems(ctx, plates);
  const missing = plates.find((plate) => !pieces.some((piece) => piece.plate === plate));
  if (missing) throw new AppError("not_found", { code: missing });
  for (const piece of pieces) await answerPiece(ctx, piece, input);
  return { answered: pieces.length };
}

async function answerPiece(
  ctx: Context,
  piece: LockedItem,
  input: z.infer<typeof AnswerGoods>,
): Promise<void> {
  if (piece.ownerResponse) throw new AppError("already_answered");
  if (!(answerableStates as readonly ItemState[]).includes(piece.state)) {
    throw new AppError("item_state_forbids", { state: piece.state, command: "answer" });
  }
  const { answer, reason } = input;
  if (answer === "disputed" && piece.hold) throw new AppError("item_on_hold", { hold: piece.hold });
  await recordItemFact(
    ctx,
    piece,
    {
      ownerResponse: answer,
      ownerReason: reason,
      ownerRespondedAt: ctx.now,
      ...(answer === "disputed" ? { hold: "dispute" as const, holdReason: reason } : {}),
    },
    { type: `owner_${answer}`, body: { reason } },
  );
}
