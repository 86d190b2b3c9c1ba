import { and, asc, eq, isNull, lt, notExists } from "drizzle-orm";
import { items } from "#db/schema/items";
import { drawDays, drawSeeds, draws, laneDecisions } from "#db/schema/selection";
import { verificationSetConclusions, verificationSets } from "#db/schema/verification-sets";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { sealedRow } from "#lib/returns/publish-draw-day";
import { unseal } from "#lib/vault";

const daysAtMost = 50;

/**
 * Reveals the seeds of days that have ended and whose draws are all done with: as long as a drawn piece still
 * waits, its seed would tell the warehouse why, and of an open set which pieces an officer will look at. A day that
 * is being drawn for is left to the next look; the days are locked before they are looked at, so that no draw comes
 * in between. Says which days it revealed.
 */
export async function revealDrawDays(ctx: Context): Promise<{ revealed: string[] }> {
  authorizeSystem(ctx);
  const isDoneWith = and(notExists(openDraws(ctx, drawDays.day)), notExists(openSets(ctx, drawDays.day)));
  const ended = await ctx.tx
    .select({ day: drawDays.day })
    .from(drawDays)
    .where(and(isNull(drawDays.seed), lt(drawDays.day, shanghaiDay(ctx.now)), isDoneWith))
    .orderBy(asc(drawDays.day))
    .limit(daysAtMost)
    .for("update", { skipLocked: true });
  const revealed: string[] = [];
  for (const { day } of ended) {
    // Looked at anew under the lock: a draw may have been committed between the look and the lock.
    if ((await openDraws(ctx, day).limit(1)).length > 0) continue;
    if ((await openSets(ctx, day).limit(1)).length > 0) continue;
    const [kept] = await ctx.tx.select().from(drawSeeds).where(eq(drawSeeds.day, day));
    if (!kept) throw new Error(`the seed of ${day} is lost`);
    const seed = unseal(kept.sealed, sealedRow(day));
    await ctx.tx.update(drawDays).set({ seed, revealedAt: ctx.now }).where(eq(drawDays.day, day));
    revealed.push(day);
  }
  return { revealed };
}

function openDraws(ctx: Context, day: string | typeof drawDays.day) {
  return ctx.tx
    .select({ id: items.id })
    .from(draws)
    .innerJoin(laneDecisions, eq(laneDecisions.id, draws.decisionId))
    .innerJoin(items, and(eq(items.id, laneDecisions.itemId), eq(items.round, laneDecisions.round)))
    .where(and(eq(draws.day, day), eq(items.state, "declared")));
}

/** Sets that were drawn with the seed of a day and have no conclusion yet. */
function openSets(ctx: Context, day: string | typeof drawDays.day) {
  return ctx.tx
    .select({ setNo: verificationSets.setNo })
    .from(verificationSets)
    .leftJoin(verificationSetConclusions, eq(verificationSetConclusions.setNo, verificationSets.setNo))
    .where(and(eq(verificationSets.day, day), isNull(verificationSetConclusions.setNo)));
}
