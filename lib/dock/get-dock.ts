import { and, eq, gte, isNotNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { descending } from "#db/order";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { flaggedToday, flagOfSales, salesColumns, salesOfParcel } from "#lib/dock/sales-of-parcel";
import { endOfShanghaiDay, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { frontOfQueue } from "#lib/returns/front-of-queue";
import { isHere } from "#lib/returns/is-here";
import { isPhotoMissing } from "#lib/returns/is-photo-missing";

export const GetDock = z.strictObject({});

const shownAtMost = 50;
/** What is opened, or was taken back, waits at the dock no more. */
const openedAt = sql`case when ${parcels.status} <> 'arrived' then ${parcels.arrivedAt} end`;

/**
 * The dock's day: how many parcels came today, by whom, how many need a look (damaged, late or of no known
 * sale), and the newest of them as the house heard of them, each with its flag; those taken back say so. What waits unopened and must be
 * applied for within days stands before all, then what is damaged and without a photo, which stays on the next
 * days while it is unopened; both hide none of the newest however many they are.
 */
export async function getDock(ctx: Context) {
  const userId = authorize(ctx, "parcel.arrive");
  const day = shanghaiDayNumber(ctx.now);
  const isToday = and(
    gte(parcels.arrivedAt, startOfShanghaiDay(day)),
    lt(parcels.arrivedAt, endOfShanghaiDay(day)),
  );
  const isLeftOver = and(lt(parcels.arrivedAt, startOfShanghaiDay(day)), eq(parcels.status, "arrived"));
  const needsAttention = or(isNotNull(parcels.damage), flaggedToday(ctx));
  const [totals] = await ctx.tx
    .select({
      today: sql<number>`(count(*) filter (where ${isHere}))::int`,
      mine: sql<number>`(count(*) filter (where ${and(isHere, eq(parcels.arrivedBy, userId))}))::int`,
      damaged: sql<number>`(count(*) filter (where ${and(isHere, isNotNull(parcels.damage))}))::int`,
      attention: sql<number>`(count(*) filter (where ${and(isHere, needsAttention)}))::int`,
      unopened: sql<number>`(count(*) filter (where ${eq(parcels.status, "arrived")}))::int`,
    })
    .from(parcels)
    .leftJoinLateral(salesOfParcel, sql`true`)
    .where(isToday);
  const lacksPhoto = and(isPhotoMissing, or(isToday, isLeftOver));
  const photoMissing = await ctx.tx.$count(parcels, lacksPhoto);
  const front = frontOfQueue(ctx.now, salesColumns.lastApplicationDay, openedAt);
  const select = (where: SQL | undefined) =>
    selectRows(ctx).where(where).orderBy(front, descending(parcels.id)).limit(shownAtMost);
  const others = sql`${front} = 'infinity'`;
  const newest = [
    ...(await select(and(isToday, sql`${front} < 'infinity'`))),
    ...(await select(and(isPhotoMissing, or(and(isToday, others), isLeftOver)))),
    ...(await select(and(isToday, others, not(isPhotoMissing)))),
  ];
  return {
    totals: { today: 0, mine: 0, damaged: 0, attention: 0, unopened: 0, ...totals, photoMissing },
    newest: newest.map(({ sales, ...row }) => ({
      ...row,
      arrivedAt: row.arrivedAt.toISOString(),
      flag: flagOfSales(sales, row.arrivedAt),
    })),
  };
}

function selectRows(ctx: Context) {
  return ctx.tx
    .select({
      waybillNo: parcels.waybillNo,
      carrier: parcels.carrier,
      handoverNo: parcels.handoverNo,
      damage: parcels.damage,
      photoMissing: isPhotoMissing,
      status: parcels.status,
      arrivedAt: parcels.arrivedAt,
      arrivedBy: users.name,
      sales: salesColumns,
    })
    .from(parcels)
    .innerJoin(users, eq(users.id, parcels.arrivedBy))
    .leftJoinLateral(salesOfParcel, sql`true`);
}
