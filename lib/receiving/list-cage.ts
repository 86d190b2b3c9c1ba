import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readCageBoxes } from "#lib/receiving/read-cage-boxes";
import { isUnidentified } from "#lib/returns/waits-for-decision";

const shownAtMost = 60;

/** The boxes of which nobody knows the sale, the longest in the house first; sixty at most, `total` counts them all. */
export async function listCage(ctx: Context) {
  authorize(ctx, "parcel.identify");
  const boxes = await readCageBoxes(ctx, isUnidentified(ctx), shownAtMost);
  return { boxes, total: await ctx.tx.$count(parcels, isUnidentified(ctx)) };
}
