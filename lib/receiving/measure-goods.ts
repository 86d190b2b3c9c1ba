import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { Measures } from "#lib/domain/measures";
import { lockItem } from "#lib/returns/lock-item";
import { lockParcelHere } from "#lib/returns/lock-parcel";
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
 * history. Refuses `not_found`, `parcel_not_arrived`.
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
  await recordParcelFact(ctx, await lockParcelHere(ctx, of.waybillNo), measures, note);
  return measures;
}
