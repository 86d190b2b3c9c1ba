import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { commandCardSets } from "#db/schema/command-cards";
import { authorize } from "#lib/authorize";
import { cardsOfSet } from "#lib/cards/sign-card";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import type { Command } from "#lib/domain/command";

export const GetBenchCards = z.strictObject({ bench: benchName });

/** The cards that count at a bench now, as they are printed; none where no set was made or the last was revoked. */
export async function getBenchCards(
  ctx: Context,
  { bench }: z.infer<typeof GetBenchCards>,
): Promise<{ cards: { command: Command; code: string }[] }> {
  authorize(ctx, "cards.use");
  const [set] = await ctx.tx
    .select({ setNo: commandCardSets.setNo })
    .from(commandCardSets)
    .where(and(eq(commandCardSets.bench, bench), isNull(commandCardSets.revokedAt)));
  return { cards: set ? cardsOfSet(set.setNo) : [] };
}
