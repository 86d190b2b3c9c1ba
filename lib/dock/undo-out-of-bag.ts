import { and, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { bagWaybills } from "#db/schema/bags";
import { events } from "#db/schema/history";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockBag } from "#lib/dock/lock-bag";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import { AppError } from "#lib/errors";

export const UndoOutOfBag = z.strictObject({ bagNo: z.string().max(40) });

/**
 * Takes back the last scan out of a bag, one's own: the parcel is in the bag again, or in none where nobody expected
 * it there; one that arrived by that scan has not arrived. Refuses `nothing_to_undo`, what `lockBag` refuses, and what
 * the taking back of an arrival refuses.
 */
export async function undoOutOfBag(
  ctx: Context,
  { bagNo }: z.infer<typeof UndoOutOfBag>,
): Promise<{ waybillNo: string; withdrawn: boolean }> {
  const userId = authorize(ctx, "parcel.arrive");
  await lockBag(ctx, bagNo, "end");
  const [last] = await ctx.tx
    .select()
    .from(bagWaybills)
    .where(and(eq(bagWaybills.bagNo, bagNo), isNotNull(bagWaybills.takenOutAt)))
    .orderBy(desc(bagWaybills.takenOutAt))
    .limit(1);
  if (last?.takenOutAt == null || last.takenOutBy !== userId || (await isInAnotherBag(ctx, last))) {
    throw new AppError("nothing_to_undo", { code: bagNo });
  }
  const { waybillNo, takenOutAt } = last;
  const withdrawn = await arrivedThen(ctx, waybillNo, takenOutAt);
  if (withdrawn) await withdrawArrival(ctx, { waybillNo });
  await ctx.tx
    .update(bagWaybills)
    .set({ takenOutAt: null, takenOutBy: null })
    .where(and(eq(bagWaybills.bagNo, bagNo), eq(bagWaybills.waybillNo, waybillNo)));
  ctx.changed.add("parcels");
  return { waybillNo, withdrawn };
}

async function isInAnotherBag(ctx: Context, of: { bagNo: string; waybillNo: string }): Promise<boolean> {
  const elsewhere = and(
    eq(bagWaybills.waybillNo, of.waybillNo),
    ne(bagWaybills.bagNo, of.bagNo),
    ne(bagWaybills.source, "extra"),
    isNull(bagWaybills.takenOutAt),
  );
  return (await ctx.tx.$count(bagWaybills, elsewhere)) > 0;
}

/** Whether the scan that took a parcel out of its bag was its arrival as well. */
async function arrivedThen(ctx: Context, waybillNo: string, at: Date): Promise<boolean> {
  const [last] = await ctx.tx
    .select({ type: events.type, at: events.at })
    .from(parcels)
    .innerJoin(events, and(eq(events.subjectKind, "parcel"), eq(events.subjectId, parcels.id)))
    .where(eq(parcels.waybillNo, waybillNo))
    .orderBy(desc(events.sequence))
    .limit(1);
  return last?.type === "arrive" && last.at.getTime() === at.getTime();
}
