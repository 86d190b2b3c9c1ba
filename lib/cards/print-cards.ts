import type { z } from "zod";
import { authorize } from "#lib/authorize";
import { cardSetCode } from "#lib/cards/card-set-code";
import { GetCardSet, getCardSet } from "#lib/cards/get-card-set";
import type { Context } from "#lib/context";
import { printReason } from "#lib/domain/label-print";
import { cardLabelSize, type DrawnLabel } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { recordLabelPrints } from "#lib/returns/label-prints";

export const PrintCards = GetCardSet.extend(printReason);

/**
 * Hands the cards of a set to the printer and writes it down, with the reason where they were printed before. Refuses
 * `reprint_reason_needed`, `reason_needed` for another reason without words, and `not_found`, also for a revoked set.
 */
export async function printCards(
  ctx: Context,
  { setNo, ...print }: z.infer<typeof PrintCards>,
): Promise<{ labels: DrawnLabel[] }> {
  const userId = authorize(ctx, "cards.print");
  const { cards } = await getCardSet(ctx, { setNo });
  await recordLabelPrints(ctx, userId, [cardSetCode(setNo)], print);
  return { labels: cards.map(({ label }) => drawLabel(label, cardLabelSize)) };
}
