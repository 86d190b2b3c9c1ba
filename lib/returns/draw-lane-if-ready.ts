import { createHmac } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { applicationInstructions, draws } from "#db/schema/selection";
import { withAllInSight } from "#db/scope";
import { type Context, systemActor } from "#lib/context";
import { hasBeenAccepted } from "#lib/domain/application";
import { drawLane } from "#lib/domain/selection/draw-lane";
import { decideLane } from "#lib/returns/decide-lane";
import { drawFacts } from "#lib/returns/draw-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { planInForce } from "#lib/returns/plan-in-force";
import { seedOfDay } from "#lib/returns/seed-of-day";

/**
 * Draws whether an officer must see a locked piece in person, once its finding is locked (it is declared) and
 * customs has accepted its application; in either order, so both sides call it. It draws once for each round,
 * by customs' plan of this moment and the day's secret seed; an instruction of customs' own system for the
 * whole application stands instead of a draw. The plan is read in the product's own sight, and neither it nor
 * the reason comes back: only the piece as it now is.
 *
 * The application is read anew: the one that was read while waiting for the lock may be older than what the
 * other side just committed, and then neither side would draw.
 */
export async function drawLaneIfReady(ctx: Context, item: LockedItem): Promise<LockedItem> {
  const { applicationId } = item;
  if (item.state !== "declared" || item.lane !== null || applicationId === null) return item;
  return withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    const [application] = await ctx.tx
      .select({ status: applications.status, acceptedAt: applications.acceptedAt })
      .from(applications)
      .where(eq(applications.id, applicationId));
    if (!application || !hasBeenAccepted(application)) return item;
    const product = { ...ctx, actor: systemActor };
    return (await followInstruction(product, item, applicationId)) ?? draw(product, item);
  });
}

/** A piece that was sent back is looked at again, whatever was said before anybody looked. */
async function followInstruction(
  ctx: Context,
  item: LockedItem,
  applicationId: string,
): Promise<LockedItem | null> {
  if (item.round > 1) return null;
  const [instruction] = await ctx.tx
    .select({ lane: applicationInstructions.lane, instructionNo: applicationInstructions.instructionNo })
    .from(applicationInstructions)
    .where(eq(applicationInstructions.applicationId, applicationId))
    .orderBy(desc(applicationInstructions.position))
    .limit(1);
  if (!instruction) return null;
  return (await decideLane(ctx, item, { basis: "instruction", ...instruction })).item;
}

async function draw(ctx: Context, item: LockedItem): Promise<LockedItem> {
  const { day, seed, publishedAt } = await seedOfDay(ctx);
  const inForce = await planInForce(ctx);
  const facts = await drawFacts(ctx, item);
  const { plate, round } = item;
  const { lane, reason, percent, ticket } = drawLane(
    { plan: inForce?.plan ?? null, facts, seed, plate, round },
    (key, text) => createHmac("sha256", key).update(text).digest("hex"),
  );
  // Another transaction of the same moment may have published the day a blink after this one began.
  const decidedAt = new Date(Math.max(publishedAt.getTime(), ctx.now.getTime()));
  const decided = await decideLane(ctx, item, { basis: "draw", lane, drawReason: reason, decidedAt });
  await ctx.tx.insert(draws).values({
    decisionId: decided.decisionId,
    day,
    version: inForce?.version ?? null,
    facts,
    percent,
    ticket,
  });
  return decided.item;
}
