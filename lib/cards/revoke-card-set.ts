import { eq } from "drizzle-orm";
import type { z } from "zod";
import { commandCardSets } from "#db/schema/command-cards";
import { authorize } from "#lib/authorize";
import { GetCardSet } from "#lib/cards/get-card-set";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

export const RevokeCardSet = GetCardSet;

/** Ends a set of cards at once, at every screen of its bench. Again changes nothing. Refuses `not_found`. */
export async function revokeCardSet(
  ctx: Context,
  { setNo }: z.infer<typeof RevokeCardSet>,
): Promise<{ setNo: number }> {
  const revokedBy = authorize(ctx, "cards.print");
  const isSet = eq(commandCardSets.setNo, setNo);
  const [set] = await ctx.tx.select().from(commandCardSets).where(isSet).for("update");
  if (!set) throw new AppError("not_found", { code: String(setNo) });
  if (set.revokedAt) return { setNo };
  await ctx.tx.update(commandCardSets).set({ revokedBy, revokedAt: ctx.now }).where(isSet);
  ctx.changed.add("cards");
  return { setNo };
}
