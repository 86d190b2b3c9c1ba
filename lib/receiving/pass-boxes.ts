import { and, eq } from "drizzle-orm";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { recordParcelFact } from "#lib/returns/record-fact";

type Shift = { bench: string; givenBy: string; takenBy: string; handoverNo: number };

/** The boxes that the giver has open or parked at the bench are the taker's from now on, each says so. */
export async function passBoxes(ctx: Context, { bench, givenBy, takenBy, handoverNo }: Shift): Promise<void> {
  const held = await ctx.tx
    .select()
    .from(parcels)
    .where(and(eq(parcels.bench, bench), eq(parcels.status, "opened"), eq(parcels.openedBy, givenBy)))
    .orderBy(parcels.id)
    .for("update");
  for (const box of held) {
    const body = { bench, handoverNo, fromUserId: givenBy, toUserId: takenBy };
    await recordParcelFact(ctx, box, { openedBy: takenBy, claimedAt: ctx.now }, { type: "pass_on", body });
  }
}
