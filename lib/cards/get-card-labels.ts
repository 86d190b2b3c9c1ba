import type { z } from "zod";
import { authorize } from "#lib/authorize";
import { cardSetCode } from "#lib/cards/card-set-code";
import { type GetCardSet, getCardSet } from "#lib/cards/get-card-set";
import type { Context } from "#lib/context";
import type { LabelContent } from "#lib/domain/papers/label-content";
import { requireJustPrinted } from "#lib/returns/label-prints";

/** The cards of one set as a file, for who has just had them printed; else refuses `reprint_reason_needed`. */
export async function getCardLabels(
  ctx: Context,
  input: z.infer<typeof GetCardSet>,
): Promise<LabelContent[]> {
  const userId = authorize(ctx, "cards.print");
  const { setNo, cards } = await getCardSet(ctx, input);
  await requireJustPrinted(ctx, userId, [cardSetCode(setNo)]);
  return cards.map(({ label }) => label);
}
