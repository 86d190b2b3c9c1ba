import { eq } from "drizzle-orm";
import { z } from "zod";
import { commandCardSets } from "#db/schema/command-cards";
import { authorize } from "#lib/authorize";
import { isSigned } from "#lib/cards/sign-card";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { type CardRefusal, type Command, judgeCard, readCommandCard } from "#lib/domain/command";

export const CheckCard = z.strictObject({ bench: benchName, code: z.string().min(4).max(60) });

export type CheckedCard =
  | { ok: true; command: Command }
  | { ok: false; why: CardRefusal; bench: string | null };

/**
 * What a card means at a bench, or why it means nothing there: the bench asks when it does not know the card. Never
 * refuses a card by an error, because a wrong card is an answer.
 */
export async function checkCard(
  ctx: Context,
  { bench, code }: z.infer<typeof CheckCard>,
): Promise<CheckedCard> {
  authorize(ctx, "cards.use");
  const card = readCommandCard(code);
  if (!card) return { ok: false, why: "unread", bench: null };
  const [set] = await ctx.tx.select().from(commandCardSets).where(eq(commandCardSets.setNo, card.setNo));
  const judged = judgeCard(set ?? null, bench, isSigned(card));
  if (judged.ok) return { ok: true, command: card.command };
  return { ...judged, bench: judged.why === "forged" ? null : (set?.bench ?? null) };
}
