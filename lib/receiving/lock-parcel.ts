import { eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { type Parcel, parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** Locks one parcel until commit; `not_found` when it is not there, `parcel_not_arrived` once its scan was taken back. */
export async function lockParcel(ctx: Context, parcelId: string): Promise<Parcel> {
  const [parcel] = await ctx.tx.select().from(parcels).where(eq(parcels.id, parcelId)).for("update");
  if (!parcel) throw new AppError("not_found");
  if (parcel.status === "withdrawn") throw new AppError("parcel_not_arrived", { code: parcel.waybillNo });
  return parcel;
}

/**
 * Locks a parcel that this person has open at this bench. Refuses `not_found` before it is opened,
 * `parcel_counted` after, and `parcel_elsewhere` while somebody else has it.
 */
export async function lockOpenParcel(ctx: Context, parcelId: string, bench: string): Promise<Parcel> {
  const parcel = await lockParcel(ctx, parcelId);
  if (parcel.status === "counted") throw new AppError("parcel_counted", { code: parcel.waybillNo });
  if (parcel.status !== "opened") throw new AppError("parcel_not_arrived", { code: parcel.waybillNo });
  if (!isHeldHere(ctx, parcel, bench)) throw await heldElsewhere(ctx, parcel);
  return parcel;
}

/** Whether an opened parcel lies before this person at this bench. */
export function isHeldHere(ctx: Context, parcel: Parcel, bench: string): boolean {
  return parcel.bench === bench && parcel.openedBy === ctx.actor.userId;
}

/** The refusal that says at which bench a parcel is open, by whom and since when. */
export async function heldElsewhere(ctx: Context, parcel: Parcel): Promise<AppError> {
  const [holder] = parcel.openedBy
    ? await ctx.tx.select({ name: users.name }).from(users).where(eq(users.id, parcel.openedBy))
    : [];
  return new AppError("parcel_elsewhere", {
    code: parcel.waybillNo,
    bench: parcel.bench ?? "",
    name: holder?.name ?? "",
    since: parcel.openedAt?.toISOString() ?? "",
  });
}
