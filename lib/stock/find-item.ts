import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ItemState } from "#lib/domain/item";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

export const FindItem = z.strictObject({
  plate: z.string().min(1).max(20),
  /** Where it was found. */
  reason: z.string().trim().min(1).max(500),
});

/**
 * Puts a missing piece back where it was lost, and on from there: customs may have admitted its application
 * meanwhile. Refuses one that is not missing with `item_state_forbids`.
 */
export async function findItem(
  ctx: Context,
  { plate, reason }: z.infer<typeof FindItem>,
): Promise<{ plate: string; state: ItemState }> {
  authorize(ctx, "item.search");
  const found = await moveItem(ctx, await lockItem(ctx, plate), "find", {}, { body: { reason } });
  const { state } = await admitIfReady(ctx, await drawLaneIfReady(ctx, found));
  return { plate, state };
}
