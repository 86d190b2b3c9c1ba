import { z } from "zod";
import { plateRolls, rollPlates } from "#db/schema/plate-rolls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { rollSize } from "#lib/domain/plate-roll";
import { drawPlates } from "#lib/receiving/draw-plates";

export const MakeRoll = z.strictObject({ plates: rollSize });

/** Draws the plates of a new roll, to be printed before their pieces come. */
export async function makeRoll(
  ctx: Context,
  { plates }: z.infer<typeof MakeRoll>,
): Promise<{ rollNo: number }> {
  const madeBy = authorize(ctx, "roll.print");
  const [roll] = await ctx.tx
    .insert(plateRolls)
    .values({ madeBy, madeAt: ctx.now })
    .returning({ rollNo: plateRolls.rollNo });
  if (!roll) throw new Error("the roll was not made");
  const drawn = await drawPlates(ctx, plates);
  await ctx.tx.insert(rollPlates).values(drawn.map((plate) => ({ plate, rollNo: roll.rollNo })));
  return roll;
}
