import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { Measures } from "#lib/domain/measures";
import { AppError } from "#lib/errors";
import { isHere } from "#lib/returns/is-here";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact, recordParcelFact } from "#lib/returns/record-fact";

/** Of a piece by its plate, or of a box by its waybill. */
export const MeasureGoods = z.strictObject({
  of: z.union([
    z.strictObject({ plate: z.string().min(1).max(20) }),
    z.strictObject({ waybillNo: z.string().min(1).max(40) }),
  ]),
  measures: Measures,
});

/**
 * Records what a piece or a box weighs (grams) and measures (millimetres), with what was measured before in its
 * history. Refuses `not_found`.
 */
export async function measureGoods(
  ctx: Context,
  { of, measures }: z.infer<typeof MeasureGoods>,
): Promise<Measures> {
  authorize(ctx, "goods.measure");
  const note = { type: "measure", body: { ...measures } };
  if ("plate" in of) {
    await recordItemFact(ctx, await lockItem(ctx, of.plate), measures, note);
    return measures;
  }
  const ofBox = and(eq(parcels.waybillNo, of.waybillNo), isHere);
  const [parcel] = await ctx.tx.select().from(parcels).where(ofBox).for("update");
  if (!parcel) throw new AppError("not_found", { code: of.waybillNo });
  await recordParcelFact(ctx, parcel, measures, note);
  return measures;
}
