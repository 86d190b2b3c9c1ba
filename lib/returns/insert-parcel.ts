import { and, eq } from "drizzle-orm";
import { type Parcel, parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { recordParcelFact } from "#lib/returns/record-fact";

type NewParcel = Pick<Parcel, "waybillNo" | "carrier" | "handoverNo" | "damage" | "arrivedBy">;

/**
 * Writes a parcel as arrived when it was scanned, which stops its 45-day clock, and begins its history. Returns
 * null when a parcel with that waybill is already there: the first scan wins, whoever was at it. One whose scan
 * was taken back arrives anew when this one is heard, for it may have been made before that, and goes on with its
 * history.
 */
export async function insertParcel(
  ctx: Context,
  row: NewParcel,
  note: { [key: string]: Json },
): Promise<Parcel | null> {
  const { waybillNo, ...arrival } = row;
  const [made] = await ctx.tx
    .insert(parcels)
    .values({ ...row, status: "arrived", arrivedAt: ctx.scannedAt })
    .onConflictDoNothing({ target: parcels.waybillNo })
    .returning();
  const parcel = made ?? (await lockWithdrawn(ctx, waybillNo));
  if (!parcel) return null;
  return recordParcelFact(
    ctx,
    parcel,
    made ? {} : { ...arrival, status: "arrived", arrivedAt: ctx.now, locationCode: null },
    {
      type: "arrive",
      body: {
        waybillNo,
        carrier: row.carrier,
        handoverNo: row.handoverNo,
        damage: row.damage,
        ...note,
      },
    },
  );
}

async function lockWithdrawn(ctx: Context, waybillNo: string): Promise<Parcel | undefined> {
  const [parcel] = await ctx.tx
    .select()
    .from(parcels)
    .where(and(eq(parcels.waybillNo, waybillNo), eq(parcels.status, "withdrawn")))
    .for("update");
  return parcel;
}
