import { inArray } from "drizzle-orm";
import type { ApplicationChangeRow } from "#db/schema/applications";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { holdOf, removeHold } from "#lib/domain/holds";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { declareAgainIfReady } from "#lib/returns/declare-again-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { laneOutsideApplication } from "#lib/returns/lane-outside-application";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";

/**
 * Takes a piece out of its application: it stands inspected again, free to be declared or moved out. The hold
 * that waited for this is gone; customs' own hold stays.
 */
export async function letGo(
  ctx: Context,
  piece: LockedItem,
  body: { applicationNo: string; change: string },
): Promise<void> {
  const lane = await laneOutsideApplication(ctx, piece);
  const freed = { applicationId: null, ...lane, ...removeHold(piece, "amendment") };
  if (piece.state === "declared") {
    await moveItem(ctx, piece, "take_out", freed, { body });
  } else if (piece.state === "inspected") {
    await recordItemFact(ctx, piece, freed, { type: "take_out", body });
  } else if (piece.state === "missing") {
    const found = { ...freed, stateBeforeMissing: "inspected" } as const;
    await recordItemFact(ctx, piece, found, { type: "take_out", body });
  }
}

/** Lifts what a change held, for nothing comes of it: each piece goes on where it stood, but those that stay held. */
export async function lapseChange(
  ctx: Context,
  { copNo, removes, adds }: ApplicationChangeRow,
  reason: string,
  stays: (plate: string) => boolean = () => false,
): Promise<void> {
  for (const piece of await lockPieces(ctx, [...removes, ...adds])) {
    if (piece.applicationId !== null && stays(piece.plate)) continue;
    if (holdOf(piece, "amendment")?.reason !== copNo) continue;
    const body = { hold: "amendment", change: copNo, reason };
    const lifted = await recordItemFact(ctx, piece, removeHold(piece, "amendment"), {
      type: "lift_hold",
      body,
    });
    await admitIfReady(ctx, await drawLaneIfReady(ctx, await declareAgainIfReady(ctx, lifted)));
  }
}

/** The pieces a change concerns, by their ids and locked in their order. */
export async function lockPieces(ctx: Context, ids: readonly string[]): Promise<LockedItem[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(inArray(items.id, [...ids]));
  return lockItems(
    ctx,
    rows.map((row) => row.plate),
  );
}
