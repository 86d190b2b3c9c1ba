import { desc, eq } from "drizzle-orm";
import { shiftHandovers } from "#db/schema/shift-handovers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { giver, handoverColumns, taker } from "#lib/receiving/shift-handovers";

const shownAtMost = 30;

/** The last thirty hand-overs of the house, newest first. */
export async function listShiftHandovers(ctx: Context) {
  authorize(ctx, "shift.hand_over");
  return ctx.tx
    .select(handoverColumns)
    .from(shiftHandovers)
    .innerJoin(giver, eq(giver.id, shiftHandovers.givenBy))
    .innerJoin(taker, eq(taker.id, shiftHandovers.takenBy))
    .orderBy(desc(shiftHandovers.handoverNo))
    .limit(shownAtMost);
}
