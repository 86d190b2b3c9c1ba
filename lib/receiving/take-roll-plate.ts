import { eq } from "drizzle-orm";
import { items } from "#db/schema/items";
import { rollPlates } from "#db/schema/plate-rolls";
import type { Context } from "#lib/context";
import { judgeRollPlate } from "#lib/domain/plate-roll";
import { orThrow } from "#lib/errors";

/**
 * Takes a plate off a pre-printed roll for the piece in hand and holds it until commit, so that of two benches with
 * the same plate the second hears of the first. Refuses `plate_not_of_a_roll`, and `plate_used`, also of a piece that
 * was taken back.
 */
export async function takeRollPlate(ctx: Context, plate: string): Promise<void> {
  const [held] = await ctx.tx
    .select({ plate: rollPlates.plate })
    .from(rollPlates)
    .where(eq(rollPlates.plate, plate))
    .for("update");
  // Read once it is held: what another bench gave it to before is committed by now.
  const [piece] = await ctx.tx.select({ state: items.state }).from(items).where(eq(items.plate, plate));
  orThrow(judgeRollPlate(plate, held ? { usedAs: piece?.state ?? null } : null));
}
