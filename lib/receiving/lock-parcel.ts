import { and, eq, ne, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import type { Parcel } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockParcel } from "#lib/returns/lock-parcel";

/** Locks one parcel at the bench; `not_found` when it is not there, `parcel_not_arrived` once its scan was taken back. */
export async function lockBenchParcel(ctx: Context, parcelId: string): Promise<Parcel> {
  const parcel = await lockParcel(ctx, parcelId);
  if (parcel.status === "withdrawn") throw new AppError("parcel_not_arrived", { code: parcel.waybillNo });
  return parcel;
}

/**
 * Locks a parcel that is open at this bench, whoever stands there. Refuses `not_found` before it is opened,
 * `parcel_counted` after, and `parcel_elsewhere` once another bench has it.
 */
export async function lockOpenParcel(ctx: Context, parcelId: string, bench: string): Promise<Parcel> {
  const parcel = await lockBenchParcel(ctx, parcelId);
  if (parcel.status === "counted") throw new AppError("parcel_counted", { code: parcel.waybillNo });
  if (parcel.status !== "opened") throw new AppError("parcel_not_arrived", { code: parcel.waybillNo });
  if (parcel.bench !== bench) throw await heldElsewhere(ctx, parcel);
  return parcel;
}

/** The refusal that says which bench has a parcel, by whom, since when, and how much is counted by now. */
export async function heldElsewhere(ctx: Context, parcel: Parcel): Promise<AppError> {
  const [counted] = await ctx.tx
    .select({ pieces: sql<number>`count(*)::int` })
    .from(items)
    .where(and(eq(items.parcelId, parcel.id), ne(items.state, "void")));
  return new AppError("parcel_elsewhere", {
    code: parcel.waybillNo,
    parcelId: parcel.id,
    bench: parcel.bench ?? "",
    name: await nameOfHolder(ctx, parcel),
    since: (parcel.claimedAt ?? parcel.openedAt)?.toISOString() ?? "",
    pieces: counted?.pieces ?? 0,
  });
}

/** Who opened a parcel, or took it over; empty before anybody did. */
export async function nameOfHolder(ctx: Context, parcel: Parcel): Promise<string> {
  const [holder] = parcel.openedBy
    ? await ctx.tx.select({ name: users.name }).from(users).where(eq(users.id, parcel.openedBy))
    : [];
  return holder?.name ?? "";
}
