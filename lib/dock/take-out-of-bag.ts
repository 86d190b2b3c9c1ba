import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { bagWaybills } from "#db/schema/bags";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockBag } from "#lib/dock/lock-bag";
import { takeInParcel } from "#lib/dock/take-in-parcel";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { orThrow } from "#lib/errors";

export const TakeOutOfBag = z.strictObject({
  bagNo: z.string().max(40),
  waybillNo: z.string().max(400),
  entry: z.enum(scanEntries),
});

export type TakenOut = {
  /** As expected, beside what was listed or put in, out of a bag nobody described, or out of it before. */
  result: "expected" | "extra" | "found" | "again";
  waybillNo: string;
  /** Nobody had scanned it at the dock: it arrived now. */
  arrivedNow: boolean;
  takenOutAt: string;
  takenOutBy: string;
};

/**
 * Takes one parcel out of a bag that is emptied. One that the dock never scanned arrives under its vehicle, also a
 * closed one, which stops its 45-day clock; one that came out before answers with when and by whom. Refuses what `lockBag` and the arrival of a
 * parcel refuse.
 */
export async function takeOutOfBag(ctx: Context, input: z.infer<typeof TakeOutOfBag>): Promise<TakenOut> {
  const takenOutBy = authorize(ctx, "parcel.arrive");
  const { bagNo, entry } = input;
  const { waybill: waybillNo } = orThrow(readParcelWaybill(input.waybillNo));
  const bag = await lockBag(ctx, bagNo, "scan");
  const isDescribed = await hasContents(ctx, bagNo);
  const before = await readRow(ctx, bagNo, waybillNo);
  if (before?.takenOutAt) return { ...out(before), result: "again", waybillNo, arrivedNow: false };
  const { handoverNo } = bag;
  const arrival = await takeInParcel(ctx, { waybillNo, entry }, { ok: true, handoverNo });
  const taken = { takenOutAt: ctx.now, takenOutBy };
  await ctx.tx
    .insert(bagWaybills)
    .values({ bagNo, waybillNo, source: "extra", ...taken })
    .onConflictDoUpdate({ target: [bagWaybills.bagNo, bagWaybills.waybillNo], set: taken });
  ctx.changed.add("parcels");
  return {
    ...out(await readRow(ctx, bagNo, waybillNo)),
    result: before && before.source !== "extra" ? "expected" : isDescribed ? "extra" : "found",
    waybillNo,
    arrivedNow: arrival.result === "arrived",
  };
}

function out(row: Awaited<ReturnType<typeof readRow>>) {
  if (!row?.takenOutAt) throw new Error("a parcel that was taken out is not");
  return { takenOutAt: row.takenOutAt.toISOString(), takenOutBy: row.name ?? "" };
}

async function readRow(ctx: Context, bagNo: string, waybillNo: string) {
  const [row] = await ctx.tx
    .select({ takenOutAt: bagWaybills.takenOutAt, source: bagWaybills.source, name: users.name })
    .from(bagWaybills)
    .leftJoin(users, eq(users.id, bagWaybills.takenOutBy))
    .where(and(eq(bagWaybills.bagNo, bagNo), eq(bagWaybills.waybillNo, waybillNo)));
  return row;
}

async function hasContents(ctx: Context, bagNo: string): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ one: sql`1` })
    .from(bagWaybills)
    .where(and(eq(bagWaybills.bagNo, bagNo), ne(bagWaybills.source, "extra")))
    .limit(1);
  return row !== undefined;
}
