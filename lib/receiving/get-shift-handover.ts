import { eq } from "drizzle-orm";
import { z } from "zod";
import { shiftHandovers } from "#db/schema/shift-handovers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { giver, handoverColumns, taker } from "#lib/receiving/shift-handovers";

export const GetShiftHandover = z.strictObject({
  handoverNo: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 40),
});

/** One hand-over as it was signed. Refuses `not_found`. */
export async function getShiftHandover(ctx: Context, { handoverNo }: z.infer<typeof GetShiftHandover>) {
  authorize(ctx, "shift.hand_over");
  const [found] = await ctx.tx
    .select(handoverColumns)
    .from(shiftHandovers)
    .innerJoin(giver, eq(giver.id, shiftHandovers.givenBy))
    .innerJoin(taker, eq(taker.id, shiftHandovers.takenBy))
    .where(eq(shiftHandovers.handoverNo, handoverNo));
  if (!found) throw new AppError("not_found", { code: String(handoverNo) });
  return found;
}
