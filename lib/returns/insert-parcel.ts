import { type Parcel, parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { recordParcelFact } from "#lib/returns/record-fact";

type NewParcel = Pick<Parcel, "waybillNo" | "carrier" | "handoverNo" | "damage" | "arrivedBy">;

/**
 * Writes a parcel as arrived now, which stops its 45-day clock, and begins its history. Returns null when
 * a parcel with that waybill is already there: the first scan wins, whoever was at it.
 */
export async function insertParcel(
  ctx: Context,
  row: NewParcel,
  note: { [key: string]: Json },
): Promise<Parcel | null> {
  const [made] = await ctx.tx
    .insert(parcels)
    .values({ ...row, status: "arrived", arrivedAt: ctx.now })
    .onConflictDoNothing({ target: parcels.waybillNo })
    .returning();
  if (!made) return null;
  return recordParcelFact(
    ctx,
    made,
    {},
    {
      type: "arrive",
      body: {
        waybillNo: row.waybillNo,
        carrier: row.carrier,
        handoverNo: row.handoverNo,
        damage: row.damage,
        ...note,
      },
    },
  );
}
