import { and, asc, count, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isBinding } from "#lib/domain/application";
import { judgeConformity, offLine } from "#lib/domain/conformity";
import { countWaiting } from "#lib/returns/count-waiting";
import {
  awaitsAuthorisation,
  isHeld,
  isUnidentified,
  mustLeave,
  waitsForDecision,
} from "#lib/returns/waits-for-decision";

export const ListExceptions = z.strictObject({});

const shownAtMost = 100;

/**
 * What stands still and why, the longest waiting first: boxes without a sale, returns without their
 * merchant's word, pieces on hold, and pieces that can only leave the zone again. Each has one next act.
 */
export async function listExceptions(ctx: Context) {
  authorize(ctx, "parcel.identify");
  return {
    total: await countWaiting(ctx, waitsForDecision(ctx)),
    unidentified: await listUnidentified(ctx),
    awaiting: await listAwaiting(ctx),
    held: await listHeld(ctx),
    leaving: await listLeaving(ctx),
  };
}

async function listUnidentified(ctx: Context) {
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
    .where(isUnidentified(ctx))
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
    .where(awaitsAuthorisation(ctx))
    .groupBy(returns.id, importLists.ebcName)
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
      status: applications.status,
      reason: items.holdReason,
      since: items.receivedAt,
    })
    .from(items)
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .where(isHeld)
    .orderBy(asc(items.receivedAt))
    .limit(shownAtMost);
  return rows.map(({ status, ...row }) => ({
    ...row,
    bound: status !== null && isBinding(status),
    since: row.since.toISOString(),
  }));
}

async function listLeaving(ctx: Context) {
  const rows = await ctx.tx
    .select({ item: items, list: importLists, arrivedAt: parcels.arrivedAt })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .where(mustLeave(ctx))
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
        offLine: offLine(item),
        original: item.mismatches.includes("not_original") ? "no" : null,
        now: ctx.now,
      }).reasons,
    ],
  }));
}
