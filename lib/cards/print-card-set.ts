import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { commandCardSets } from "#db/schema/command-cards";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";

export const PrintCardSet = z.strictObject({ bench: benchName });

/** Makes a new set of cards for a bench; the cards it had before count no more. */
export async function printCardSet(
  ctx: Context,
  { bench }: z.infer<typeof PrintCardSet>,
): Promise<{ setNo: number }> {
  const madeBy = authorize(ctx, "cards.print");
  // Two who print for one bench at once get one after the other, and the second set counts.
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cards ${bench}`}, 0))`);
  await ctx.tx
    .update(commandCardSets)
    .set({ revokedBy: madeBy, revokedAt: ctx.now })
    .where(and(eq(commandCardSets.bench, bench), isNull(commandCardSets.revokedAt)));
  const [made] = await ctx.tx
    .insert(commandCardSets)
    .values({ bench, madeBy, madeAt: ctx.now })
    .returning({ setNo: commandCardSets.setNo });
  if (!made) throw new Error("the set was not made");
  ctx.changed.add("cards");
  return made;
}
