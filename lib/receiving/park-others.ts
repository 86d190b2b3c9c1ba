import { and, eq, isNull, ne, or } from "drizzle-orm";
import { type Parcel, parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { recordParcelFact } from "#lib/returns/record-fact";

type Left = { bench: string; leaves?: { parcelId: string; complete: boolean } | undefined };

/**
 * Parks what a person leaves open at the bench of a box just taken up, so that one box is worked on at a time.
 * A box that somebody works on at this very moment is not left and stays open.
 */
export async function parkOthers(
  ctx: Context,
  takenUp: Parcel,
  userId: string,
  { bench, leaves }: Left,
): Promise<void> {
  const left = await ctx.tx
    .select()
    .from(parcels)
    .where(
      and(
        eq(parcels.bench, bench),
        eq(parcels.status, "opened"),
        isNull(parcels.parkedAt),
        ne(parcels.id, takenUp.id),
        leaves?.complete ? ne(parcels.id, leaves.parcelId) : undefined,
        or(eq(parcels.openedBy, userId), leaves && eq(parcels.id, leaves.parcelId)),
      ),
    )
    .orderBy(parcels.id)
    .for("update", { skipLocked: true });
  for (const box of left) {
    const body = { bench, next: takenUp.waybillNo };
    await recordParcelFact(ctx, box, { parkedAt: ctx.now }, { type: "park", body });
  }
}
