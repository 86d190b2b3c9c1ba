import { and, eq, exists, isNull, ne, or, sql } from "drizzle-orm";
import { bags, bagWaybills } from "#db/schema/bags";
import type { Context } from "#lib/context";
import { lockBag } from "#lib/dock/lock-bag";

/**
 * Says that a parcel lies in that bag now, and in no other one that stands here. Refuses what `lockBag` refuses.
 *
 * @param userId who put it in.
 */
export async function putIntoBag(
  ctx: Context,
  { bagNo, waybillNo, userId }: { bagNo: string; waybillNo: string; userId: string },
): Promise<void> {
  await lockBag(ctx, bagNo, "scan");
  const standing = ctx.tx
    .select({ one: sql`1` })
    .from(bags)
    .where(and(eq(bags.bagNo, bagWaybills.bagNo), isNull(bags.emptiedAt)));
  await ctx.tx
    .update(bagWaybills)
    .set({ takenOutAt: ctx.now, takenOutBy: userId })
    .where(
      and(
        eq(bagWaybills.waybillNo, waybillNo),
        ne(bagWaybills.bagNo, bagNo),
        isNull(bagWaybills.takenOutAt),
        exists(standing),
      ),
    );
  await ctx.tx
    .insert(bagWaybills)
    .values({ bagNo, waybillNo, source: "put_in" })
    .onConflictDoUpdate({
      target: [bagWaybills.bagNo, bagWaybills.waybillNo],
      set: {
        source: sql`case ${bagWaybills.source} when 'extra' then 'put_in' else ${bagWaybills.source} end`,
        takenOutAt: null,
        takenOutBy: null,
      },
      setWhere: or(ne(bagWaybills.source, "extra"), isNull(bagWaybills.takenOutAt)),
    });
  ctx.changed.add("parcels");
}
