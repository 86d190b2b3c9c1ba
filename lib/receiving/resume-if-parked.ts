import type { Parcel } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { recordParcelFact } from "#lib/returns/record-fact";

/** A box that was parked lies before its bench again as soon as somebody works on it; said in its history. */
export async function resumeIfParked(ctx: Context, parcel: Parcel): Promise<Parcel> {
  if (parcel.parkedAt === null) return parcel;
  const patch = { parkedAt: null, claimedAt: ctx.now, openedBy: ctx.actor.userId };
  const body = { fromUserId: parcel.openedBy, bench: parcel.bench };
  return recordParcelFact(ctx, parcel, patch, { type: "resume", body });
}
