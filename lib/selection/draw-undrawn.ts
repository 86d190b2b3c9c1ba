import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { lockItems } from "#lib/returns/lock-item";

const piecesAtMost = 50;

/**
 * Draws the declared pieces of accepted applications that have no lane yet, as one that was missing when
 * customs accepted and was found since. Says how many got one.
 */
export async function drawUndrawn(ctx: Context): Promise<{ drawn: number }> {
  authorizeSystem(ctx);
  const waiting = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .innerJoin(applications, eq(applications.id, items.applicationId))
    .where(and(eq(items.state, "declared"), isNull(items.lane), isNotNull(applications.acceptedAt)))
    .orderBy(asc(items.id))
    .limit(piecesAtMost);
  let drawn = 0;
  for (const piece of await lockItems(
    ctx,
    waiting.map(({ plate }) => plate),
  )) {
    const now = await drawLaneIfReady(ctx, piece);
    if (now.lane !== null && piece.lane === null) drawn++;
    await admitIfReady(ctx, now);
  }
  return { drawn };
}
