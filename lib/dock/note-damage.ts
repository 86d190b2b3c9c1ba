import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { type ParcelDamage, parcelDamages } from "#lib/domain/return-document";
import { AppError, orThrow } from "#lib/errors";
import { lockParcelHere } from "#lib/returns/lock-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

export const NoteDamage = z.strictObject({
  waybillNo: z.string().max(400),
  damage: z.enum(parcelDamages).nullable(),
});

/** Records how the box looked when it came, or takes that back; until its pieces are counted. */
export async function noteDamage(
  ctx: Context,
  input: z.infer<typeof NoteDamage>,
): Promise<{ waybillNo: string; damage: ParcelDamage | null }> {
  authorize(ctx, "parcel.arrive");
  const { waybill: code } = orThrow(readParcelWaybill(input.waybillNo));
  const parcel = await lockParcelHere(ctx, code);
  if (parcel.status === "counted") throw new AppError("parcel_counted", { code });
  await recordParcelFact(
    ctx,
    parcel,
    { damage: input.damage },
    { type: "note_damage", body: { from: parcel.damage, to: input.damage } },
  );
  return { waybillNo: parcel.waybillNo, damage: input.damage };
}
