import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeClock } from "#lib/domain/clocks";
import { sumStakes } from "#lib/domain/tax/tax-effect";
import { bufferPlace } from "#lib/returns/buffer-place";
import { countToday } from "#lib/returns/count-today";
import { appliedAheadAt, frontOfQueue } from "#lib/returns/front-of-queue";
import { statusHere } from "#lib/returns/is-here";
import { isPhotoMissing } from "#lib/returns/is-photo-missing";
import { readStakesOfReturns } from "#lib/returns/read-stakes";
import { waitsForReceiver } from "#lib/returns/waits-for-receiver";

export const ListReceivingQueue = z.strictObject({});

const shownAtMost = 100;

/**
 * Boxes that wait to be opened or finished: in front those whose time to apply ends within days, then the one
 * whose time lapses first. Of several sales in one box the one that can still be applied for speaks.
 */
export async function listReceivingQueue(ctx: Context) {
  const userId = authorize(ctx, "parcel.open");
  const front = sql`min(${frontOfQueue(ctx.now, importLists.lastApplicationDay, appliedAheadAt)})`;
  const earliest = sql<string | null>`min(${importLists.lastApplicationDay})::text`;
  const lastDay = sql<string | null>`coalesce(nullif(${front}, 'infinity')::text, ${earliest})`;
  const rows = await ctx.tx
    .select({
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      damage: parcels.damage,
      photoMissing: isPhotoMissing,
      status: statusHere,
      bench: parcels.bench,
      locationCode: bufferPlace,
      parked: sql<boolean>`${parcels.parkedAt} is not null`,
      arrivedAt: parcels.arrivedAt,
      openedByName: users.name,
      lastDay,
      arriveBy: sql<string | null>`min(${importLists.lastArrivalDay})::text`,
      appliedAt:
        sql<Date | null>`case when bool_and(${appliedAheadAt} is not null) then max(${appliedAheadAt}) end`.mapWith(
          parcels.arrivedAt,
        ),
      returnIds: sql<string | null>`string_agg(${returns.id}::text, ' ')`,
      returnNos: sql<string | null>`string_agg(${returns.returnNo}, ' ' order by ${returns.returnNo})`,
    })
    .from(parcels)
    .leftJoin(parcelReturns, eq(parcelReturns.parcelId, parcels.id))
    .leftJoin(returns, eq(returns.id, parcelReturns.returnId))
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(waitsForReceiver)
    .groupBy(parcels.id, users.name)
    .orderBy(sql`${front} asc nulls last`, sql`${earliest} asc nulls last`, asc(parcels.arrivedAt))
    .limit(shownAtMost);
  const stakeOf = await readStakesOfReturns(
    ctx,
    rows.flatMap(({ returnIds }) => returnIds?.split(" ") ?? []),
  );
  const [totals] = await ctx.tx
    .select({
      waiting: sql<number>`(count(*) filter (where ${eq(parcels.status, "arrived")}))::int`,
      opened: sql<number>`(count(*) filter (where ${eq(parcels.status, "opened")}))::int`,
    })
    .from(parcels)
    .where(waitsForReceiver);
  return {
    totals: { waiting: 0, opened: 0, ...totals, today: await countToday(ctx, userId, ["receive"]) },
    parcels: rows.map(({ lastDay: applyBy, arriveBy, appliedAt, returnIds, returnNos, ...row }) => ({
      ...row,
      returnNos: returnNos?.split(" ") ?? [],
      arrivedAt: row.arrivedAt.toISOString(),
      clocks: {
        application: judgeClock(applyBy, appliedAt, ctx.now),
        arrival: judgeClock(arriveBy, row.arrivedAt, ctx.now),
      },
      stake: sumStakes((returnIds?.split(" ") ?? []).map(stakeOf)),
    })),
  };
}
