import { asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { applicationClock } from "#lib/domain/clocks";

export const ListReceivingQueue = z.strictObject({});

const shownAtMost = 100;

/** Boxes that wait to be opened or finished, the one whose time lapses first on top. */
export async function listReceivingQueue(ctx: Context) {
  authorize(ctx, "parcel.open");
  const releasedAt = sql<Date | null>`min(${importLists.releasedAt})`.mapWith(importLists.releasedAt);
  const rows = await ctx.tx
    .select({
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      carrier: parcels.carrier,
      damage: parcels.damage,
      status: parcels.status,
      bench: parcels.bench,
      arrivedAt: parcels.arrivedAt,
      openedByName: users.name,
      releasedAt,
      returnNos: sql<
        string[]
      >`coalesce(array_agg(${returns.returnNo}) filter (where ${returns.returnNo} is not null), '{}')`,
    })
    .from(parcels)
    .leftJoin(parcelReturns, eq(parcelReturns.parcelId, parcels.id))
    .leftJoin(returns, eq(returns.id, parcelReturns.returnId))
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(inArray(parcels.status, ["arrived", "opened"]))
    .groupBy(parcels.id, users.name)
    .orderBy(sql`${releasedAt} asc nulls last`, asc(parcels.arrivedAt))
    .limit(shownAtMost);
  const [totals] = await ctx.tx
    .select({
      waiting: sql<number>`(count(*) filter (where ${eq(parcels.status, "arrived")}))::int`,
      opened: sql<number>`(count(*) filter (where ${eq(parcels.status, "opened")}))::int`,
    })
    .from(parcels)
    .where(inArray(parcels.status, ["arrived", "opened"]));
  return {
    totals: totals ?? { waiting: 0, opened: 0 },
    parcels: rows.map(({ releasedAt: released, ...row }) => ({
      ...row,
      arrivedAt: row.arrivedAt.toISOString(),
      application: applicationClock(released, null, ctx.now),
    })),
  };
}

export type ReceivingQueue = Awaited<ReturnType<typeof listReceivingQueue>>;
