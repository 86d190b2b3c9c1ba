import { and, asc, count, eq, inArray, isNotNull, isNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { applicationLimitDays } from "#lib/domain/clocks";
import { judgeConformity } from "#lib/domain/conformity";
import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

export const ListExceptions = z.strictObject({});

const shownAtMost = 100;

/**
 * What stands still and why, the longest waiting first: boxes without a sale, returns without their
 * merchant's word, pieces on hold, and pieces that can only leave the zone again. Each has one next act.
 */
export async function listExceptions(ctx: Context) {
  authorize(ctx, "parcel.identify");
  return {
    unidentified: await listUnidentified(ctx),
    awaiting: await listAwaiting(ctx),
    held: await listHeld(ctx),
    leaving: await listLeaving(ctx),
  };
}

async function listUnidentified(ctx: Context) {
  const known = ctx.tx
    .select({ one: sql`1` })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(and(eq(parcelReturns.parcelId, parcels.id), isNotNull(returns.listId)));
  const rows = await ctx.tx
    .select({
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      carrier: parcels.carrier,
      since: parcels.arrivedAt,
      pieces: count(items.id),
    })
    .from(parcels)
    .leftJoin(items, and(eq(items.parcelId, parcels.id), ne(items.state, "void")))
    .where(and(ne(parcels.status, "arrived"), notExists(known)))
    .groupBy(parcels.id)
    .orderBy(asc(parcels.arrivedAt))
    .limit(shownAtMost);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function listAwaiting(ctx: Context) {
  const rows = await ctx.tx
    .select({
      returnNo: returns.returnNo,
      orderNo: returns.orderNo,
      shop: importLists.ebcName,
      officeCode: returns.officeCode,
      since: returns.announcedAt,
      pieces: count(items.id),
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(items, and(eq(items.returnId, returns.id), ne(items.state, "void")))
    .where(eq(returns.authorisation, "pending"))
    .groupBy(returns.id, importLists.ebcName)
    .having(sql`count(${items.id}) > 0`)
    .orderBy(asc(returns.announcedAt))
    .limit(shownAtMost);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function listHeld(ctx: Context) {
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      state: items.state,
      hold: items.hold,
      reason: items.holdReason,
      since: items.receivedAt,
    })
    .from(items)
    .where(isNotNull(items.hold))
    .orderBy(asc(items.receivedAt))
    .limit(shownAtMost);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function listLeaving(ctx: Context) {
  const lateBefore = endOfShanghaiDay(shanghaiDayNumber(ctx.now) - applicationLimitDays - 1);
  const rows = await ctx.tx
    .select({ item: items, list: importLists, arrivedAt: parcels.arrivedAt })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .where(
      and(
        inArray(items.state, ["received", "inspected"]),
        isNull(items.outcomeProposed),
        isNull(items.applicationId),
        or(
          isNull(items.gnum),
          sql`'not_original' = any(${items.mismatches})`,
          ne(importLists.tradeMode, "1210"),
          eq(importLists.status, "cancelled"),
          lt(importLists.releasedAt, lateBefore),
        ),
      ),
    )
    .orderBy(asc(items.receivedAt))
    .limit(shownAtMost);
  return rows.map(({ item, list, arrivedAt }) => ({
    plate: item.plate,
    goodsName: item.goodsName,
    state: item.state,
    officeCode: item.officeCode,
    since: item.receivedAt.toISOString(),
    reasons: [
      ...judgeConformity({
        listStatus: list.status,
        tradeMode: list.tradeMode,
        releasedAt: list.releasedAt,
        arrivedAt,
        acceptedAt: null,
        onLine: item.gnum !== null,
        original: item.mismatches.includes("not_original") ? "no" : null,
        now: ctx.now,
      }).reasons,
    ],
  }));
}
