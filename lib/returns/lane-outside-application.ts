import { and, desc, eq } from "drizzle-orm";
import { applicationInstructions, laneDecisions } from "#db/schema/selection";
import type { Context } from "#lib/context";
import type { Lane, LaneBasis } from "#lib/domain/item";
import type { LockedItem } from "#lib/returns/lock-item";

/**
 * The lane of a piece that leaves its application: what customs instructed about that application does not
 * follow it into the next one, where the draw of its round stands or is still to come. Empty for a lane that
 * was drawn, re-routed, or instructed for the piece itself. Read in the sight of the product.
 */
export async function laneOutsideApplication(
  ctx: Context,
  item: LockedItem,
): Promise<{ lane?: Lane | null; laneBasis?: LaneBasis | null }> {
  if (item.laneBasis !== "instruction" || item.applicationId === null) return {};
  const decisions = await ctx.tx
    .select({
      basis: laneDecisions.basis,
      lane: laneDecisions.lane,
      instructionNo: laneDecisions.instructionNo,
    })
    .from(laneDecisions)
    .where(and(eq(laneDecisions.itemId, item.id), eq(laneDecisions.round, item.round)))
    .orderBy(desc(laneDecisions.decidedAt));
  const ofApplication = and(
    eq(applicationInstructions.applicationId, item.applicationId),
    eq(applicationInstructions.instructionNo, decisions[0]?.instructionNo ?? ""),
  );
  if ((await ctx.tx.$count(applicationInstructions, ofApplication)) === 0) return {};
  const drawn = decisions.find(({ basis }) => basis === "draw");
  return { lane: drawn?.lane ?? null, laneBasis: drawn ? "draw" : null };
}
