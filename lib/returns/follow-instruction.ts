import { and, eq } from "drizzle-orm";
import { applicationInstructions, laneDecisions } from "#db/schema/selection";
import type { Context } from "#lib/context";
import { isBinding } from "#lib/domain/application";
import type { Lane } from "#lib/domain/item";
import { AppError } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { decideLane } from "#lib/returns/decide-lane";
import { lockApplication } from "#lib/returns/lock-application";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";

export type Instruction = { lane: Lane; instructionNo: string };

/**
 * Follows an instruction of customs' own system about a locked piece, before or after its draw; it stands
 * above both the draw and an officer's re-routing. Refuses a piece that is not declared with
 * `item_state_forbids`, and one that was verified with `already_answered`: nothing is left to choose.
 */
export async function instructPiece(
  ctx: Context,
  item: LockedItem,
  instruction: Instruction,
): Promise<LockedItem> {
  if (item.state !== "declared") {
    throw new AppError("item_state_forbids", { state: item.state, command: "instruct_lane" });
  }
  if (item.verdict !== null) throw new AppError("already_answered");
  const decided = await decideLane(ctx, item, { basis: "instruction", ...instruction });
  return admitIfReady(ctx, decided.item);
}

/**
 * Follows an instruction about a whole application: all its pieces that still wait, and those bound to it
 * later. The same number again changes nothing. Says how many pieces changed their lane. Refuses an
 * application that is none any more with `application_state_forbids`.
 */
export async function instructApplication(
  ctx: Context,
  applicationNo: string,
  instruction: Instruction,
): Promise<number> {
  const application = await lockApplication(ctx, applicationNo);
  if (!isBinding(application.status)) {
    throw new AppError("application_state_forbids", { status: application.status });
  }
  if (await isKnown(ctx, application.id, instruction)) return 0;
  await ctx.tx.insert(applicationInstructions).values({
    applicationId: application.id,
    ...instruction,
    enteredBy: ctx.actor.userId,
    enteredAt: ctx.now,
  });
  let followed = 0;
  for (const piece of await lockItemsOf(ctx, "applicationId", application.id)) {
    if (piece.state !== "declared" || piece.verdict !== null) continue;
    await instructPiece(ctx, piece, instruction);
    followed++;
  }
  ctx.changed.add("applications");
  return followed;
}

/** Also when another came since: the wire may bring again what was overtaken. */
async function isKnown(ctx: Context, applicationId: string, { lane, instructionNo }: Instruction) {
  const known = and(
    eq(applicationInstructions.applicationId, applicationId),
    eq(applicationInstructions.lane, lane),
    eq(applicationInstructions.instructionNo, instructionNo),
  );
  return (await ctx.tx.$count(applicationInstructions, known)) > 0;
}

/** Whether a piece has followed this very instruction before, whatever came since. */
export async function hasFollowed(
  ctx: Context,
  item: LockedItem,
  { lane, instructionNo }: Instruction,
): Promise<boolean> {
  const followed = and(
    eq(laneDecisions.itemId, item.id),
    eq(laneDecisions.basis, "instruction"),
    eq(laneDecisions.lane, lane),
    eq(laneDecisions.instructionNo, instructionNo),
  );
  return (await ctx.tx.$count(laneDecisions, followed)) > 0;
}
