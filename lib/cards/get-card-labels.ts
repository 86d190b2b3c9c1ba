import type { z } from "zod";
import { type GetCardSet, getCardSet } from "#lib/cards/get-card-set";
import type { Context } from "#lib/context";
import type { LabelContent } from "#lib/domain/papers/label-content";

/** What stands on the cards of one set, as labels. */
export async function getCardLabels(
  ctx: Context,
  input: z.infer<typeof GetCardSet>,
): Promise<LabelContent[]> {
  const { cards } = await getCardSet(ctx, input);
  return cards.map(({ label }) => label);
}
