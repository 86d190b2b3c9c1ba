import { eq } from "drizzle-orm";
import { z } from "zod";
import { commandCardSets } from "#db/schema/command-cards";
import { authorize } from "#lib/authorize";
import { cardSetCode } from "#lib/cards/card-set-code";
import { cardsOfSet } from "#lib/cards/sign-card";
import type { Context } from "#lib/context";
import { isAskedTwice } from "#lib/domain/command";
import { cardLabel } from "#lib/domain/papers/label-content";
import { AppError } from "#lib/errors";
import { readLabelPrints } from "#lib/returns/label-prints";
import en from "../i18n/messages/en/cards.json" with { type: "json" };
import zh from "../i18n/messages/zh/cards.json" with { type: "json" };

export const GetCardSet = z.strictObject({ setNo: z.coerce.number().int().min(1).max(999_999_999) });

/**
 * One set with what stands on its cards, in both languages, and when they were printed. Refuses `not_found`, also for a
 * set that was revoked.
 */
export async function getCardSet(ctx: Context, { setNo }: z.infer<typeof GetCardSet>) {
  authorize(ctx, "cards.print");
  const [set] = await ctx.tx.select().from(commandCardSets).where(eq(commandCardSets.setNo, setNo));
  if (!set || set.revokedAt) throw new AppError("not_found", { code: String(setNo) });
  const cards = cardsOfSet(setNo).map(({ command, code }) => ({
    command,
    label: cardLabel({
      code,
      command,
      chinese: zh.command[command],
      note: isAskedTwice(command) ? `${zh.notes.twice} ${en.notes.twice}` : null,
    }),
  }));
  const printed = await readLabelPrints(ctx, [cardSetCode(setNo)]);
  return { setNo, bench: set.bench, madeAt: set.madeAt, cards, ...printed };
}
