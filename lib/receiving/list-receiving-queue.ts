import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { applicationClock } from "#lib/domain/clocks";
import { countToday } from "#lib/returns/count-today";
import { statusHere } from "#lib/returns/is-here";
import { waitsForReceiver } from "#lib/returns/waits-for-receiver";

export const ListReceivingQueue = z.strictObject({});

const shownAtMost = 100;

/** Boxes that wait to be opened or finished, the one whose time lapses first on top. */
export async function listReceivingQueue(ctx: Context) {
  const userId = authorize(ctx, "parcel.open");
  const releasedAt = sql<Date | null>`min(${importLists.releasedAt})`.mapWith(importLists.releasedAt);
  const rows = await ctx.tx
    .select({
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      carrier: parcels.carrier,
      damage: parcels.damage,
      status: statusHere,
      bench: parcels.bench,
      arrivedAt: parcels.arrivedAt,
      openedByName: users.name,
      releasedAt,
      returnNos: sql<string | null>`string_agg(${returns.returnNo}, ' ' order by ${returns.returnNo})`,
    })
    .from(parcels)
    .leftJoin(parcelReturns, eq(parcelReturns.parcelId, parcels.id))
    .leftJoin(returns, eq(returns.id, parcelReturns.returnId))
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(waitsForReceiver)
    .groupBy(parcels.id, users.name)
    .orderBy(sql`${releasedAt} asc nulls last`, asc(parcels.arrivedAt))
    .limit(shownAtMost);
  const [totals] = await ctx.tx
    .select({
      waiting: sql<number>`(count(*) filter (where ${eq(parcels.status, "arrived")}))::int`,
      opened: sql<number>`(count(*) filter (where ${eq(parcels.status, "opened")}))::int`,
    })
    .from(parcels)
    .where(waitsForReceiver);
  return {
    totals: { waiting: 0, opened: 0, ...totals, today: await countToday(ctx, userId, ["receive"]) },
    parcels: rows.map(({ releasedAt: released, returnNos, ...row }) => ({
      ...row,
      returnNos: returnNos?.split(" ") ?? [],
      arrivedAt: row.arrivedAt.toISOString(),
      application: applicationClock(released, null, ctx.now),
    })),
  };
}
