import { laneDecisions } from "#db/schema/selection";
import type { Context } from "#lib/context";
import type { Lane, LaneBasis } from "#lib/domain/item";
import type { DrawReason } from "#lib/domain/selection/draw-lane";
import type { LockedItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { uuidv7 } from "#lib/uuid";

export type LaneDecision = {
  basis: LaneBasis;
  lane: Lane;
  drawReason?: DrawReason;
  reason?: string;
  instructionNo?: string;
  decidedAt?: Date;
};

const eventOf = {
  draw: "draw_lane",
  instruction: "instruct_lane",
  reroute: "reroute",
} as const satisfies Record<LaneBasis, string>;

/**
 * Puts a locked piece into a lane, in the sight of customs or of the product itself. Why stands with the
 * decision, which the warehouse does not read before the piece is admitted; the history, which it reads at
 * once, says only what, and the number of an instruction.
 */
export async function decideLane(
  ctx: Context,
  item: LockedItem,
  decision: LaneDecision,
): Promise<{ item: LockedItem; decisionId: string }> {
  const { basis, lane, drawReason = null, reason = null, instructionNo = null } = decision;
  const decisionId = uuidv7();
  await ctx.tx.insert(laneDecisions).values({
    id: decisionId,
    itemId: item.id,
    round: item.round,
    basis,
    lane,
    drawReason,
    reason,
    instructionNo,
    decidedBy: ctx.actor.userId,
    decidedAt: decision.decidedAt ?? ctx.now,
  });
  const body = { lane, round: item.round, ...(instructionNo === null ? {} : { instructionNo }) };
  const decided = await recordItemFact(ctx, item, { lane, laneBasis: basis }, { type: eventOf[basis], body });
  return { item: decided, decisionId };
}
