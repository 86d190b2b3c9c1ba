import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type ParcelDamage, parcelDamages } from "#lib/domain/return-document";
import { AppError } from "#lib/errors";
import { isHere } from "#lib/returns/is-here";
import { recordParcelFact } from "#lib/returns/record-fact";

export const NoteDamage = z.strictObject({
  waybillNo: z.string().min(1).max(40),
  damage: z.enum(parcelDamages).nullable(),
});

/** Records how the box looked when it came, or takes that back; until its pieces are counted. */
export async function noteDamage(
  ctx: Context,
  input: z.infer<typeof NoteDamage>,
): Promise<{ waybillNo: string; damage: ParcelDamage | null }> {
  authorize(ctx, "parcel.arrive");
  const [parcel] = await ctx.tx
    .select()
    .from(parcels)
    .where(and(eq(parcels.waybillNo, input.waybillNo), isHere))
    .for("update");
  if (!parcel) throw new AppError("parcel_not_arrived", { code: input.waybillNo });
  if (parcel.status === "counted") throw new AppError("parcel_counted", { code: input.waybillNo });
  await recordParcelFact(
    ctx,
    parcel,
    { damage: input.damage },
    { type: "note_damage", body: { from: parcel.damage, to: input.damage } },
  );
  return { waybillNo: parcel.waybillNo, damage: input.damage };
}
