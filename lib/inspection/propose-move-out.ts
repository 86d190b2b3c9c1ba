import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { decide } from "#lib/domain/lifecycle";
import { orThrow } from "#lib/errors";
import { requirePhoto } from "#lib/inspection/require-complete";
import { itemFacts } from "#lib/returns/item-facts";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const ProposeMoveOut = z.strictObject({
  plate: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(500),
});

/** Proposes that a piece leave the zone again; a photo and a reason suffice, no inspection is needed. */
export async function proposeMoveOut(
  ctx: Context,
  input: z.infer<typeof ProposeMoveOut>,
): Promise<{ plate: string }> {
  const userId = authorize(ctx, "item.move_out.propose");
  const item = await lockItem(ctx, input.plate);
  orThrow(decide("stage_move_out", itemFacts(item, ctx.now)));
  await requirePhoto(ctx, item.id);
  await recordItemFact(
    ctx,
    item,
    { outcomeProposed: "move_out", proposalReason: input.reason, proposedBy: userId },
    { type: "propose_move_out", body: { reason: input.reason } },
  );
  return { plate: item.plate };
}
