import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isBinding } from "#lib/domain/application";
import { judgeClock, lastDaysOf } from "#lib/domain/clocks";
import { judgeConformity, offLine, originality } from "#lib/domain/conformity";
import { readDaysOff } from "#lib/read-days-off";
import { listOpenClaims } from "#lib/receiving/list-open-claims";
import { listOpenDifferences } from "#lib/receiving/list-open-differences";
import { countWaiting } from "#lib/returns/count-waiting";
import { appliedAheadAt, frontOfQueue } from "#lib/returns/front-of-queue";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { listDestructions } from "#lib/returns/list-destructions";
import { listGaps } from "#lib/returns/list-gaps";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { readStakesOfPieces, readStakesOfReturns } from "#lib/returns/read-stakes";
import { refusalClassOfPiece } from "#lib/returns/refused-before";
import {
  awaitsAuthorisation,
  isHeld,
  isUnidentified,
  mustLeave,
  waitsForDecision,
} from "#lib/returns/waits-for-decision";
import { isPressing } from "#lib/returns/waits-for-destruction";

export const ListExceptions = z.strictObject({});

const shownAtMost = 100;

/**
 * What stands still and why, what must be applied for within days first and then the longest waiting: boxes without a sale, returns without their
 * merchant's word, pieces on hold, pieces that can only leave the zone again, goods that our account book does not have, what a
 * receiver says did not come, what owners claim after the hand-over, and destructions whose last day is near or past.
 * Each has one next act; those of a known sale with clocks and money.
 */
export async function listExceptions(ctx: Context) {
  authorize(ctx, "parcel.identify");
  const daysOff = await readDaysOff(ctx);
  return {
    total: await countWaiting(ctx, waitsForDecision(ctx, daysOff)),
    unidentified: await listUnidentified(ctx),
    awaiting: await listAwaiting(ctx),
    held: await listHeld(ctx),
    leaving: await listLeaving(ctx),
    gaps: await listGaps(ctx),
    differences: await listOpenDifferences(ctx, shownAtMost),
    claims: await listOpenClaims(ctx, shownAtMost),
    destructions: await listDestructions(ctx, isPressing(ctx.now, daysOff)),
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
      id: returns.id,
      applyBy: importLists.lastApplicationDay,
      pieces: count(items.id),
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(items, and(eq(items.returnId, returns.id), ne(items.state, "void")))
    .where(awaitsAuthorisation(ctx))
    .groupBy(returns.id, importLists.id)
    .orderBy(frontOfQueue(ctx.now, importLists.lastApplicationDay, appliedAheadAt), asc(returns.announcedAt))
    .limit(shownAtMost);
  const stakeOf = await readStakesOfReturns(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, applyBy, ...row }) => ({
    ...row,
    since: row.since.toISOString(),
    clocks: { application: judgeClock(applyBy, null, ctx.now), arrival: null },
    stake: stakeOf(id),
  }));
}

const stoppedAt = sql<Date | null>`coalesce(
  ${applications.clockStoppedAt}, ${items.applicationKeptAt}, ${preDeclaredAt}
)`;

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
      listId: items.listId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      applyBy: importLists.lastApplicationDay,
      arriveBy: importLists.lastArrivalDay,
      arrivedAt: parcels.arrivedAt,
      stoppedAt: stoppedAt.mapWith(items.receivedAt),
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(isHeld)
    .orderBy(frontOfQueue(ctx.now, importLists.lastApplicationDay, stoppedAt), asc(items.receivedAt))
    .limit(shownAtMost);
  const stakeOf = await readStakesOfPieces(ctx, rows);
  return rows.map(({ status, listId, gnum, lineQty, applyBy, stoppedAt, arriveBy, arrivedAt, ...row }) => ({
    ...row,
    clocks: {
      application: judgeClock(applyBy, stoppedAt, ctx.now),
      arrival: judgeClock(arriveBy, arrivedAt, ctx.now),
    },
    stake: stakeOf(row.plate),
    bound: status !== null && isBinding(status),
    since: row.since.toISOString(),
  }));
}

async function listLeaving(ctx: Context) {
  const rows = await ctx.tx
    .select({
      item: items,
      ...goodsFactColumns(ctx.now),
      list: importLists,
      arrivedAt: parcels.arrivedAt,
      refusalClass: refusalClassOfPiece,
      preDeclared: preDeclaredAt,
    })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .where(mustLeave(ctx))
    .orderBy(asc(items.receivedAt))
    .limit(shownAtMost);
  const stakeOf = await readStakesOfPieces(
    ctx,
    rows.map(({ item }) => item),
  );
  return rows.map(({ item, list, arrivedAt, refusalClass, preDeclared, ...goods }) => {
    const days = lastDaysOf(list);
    const appliedAt = item.applicationKeptAt ?? preDeclared;
    const { reasons } = judgeConformity({
      listStatus: list.status,
      tradeMode: list.tradeMode,
      ...days,
      arrivedAt,
      appliedAt,
      offLine: offLine(item),
      ...goods,
      refusedLegally: refusalClass === "legal",
      original: originality(item),
      now: ctx.now,
    });
    const { plate, goodsName, state, officeCode } = item;
    return {
      plate,
      goodsName,
      state,
      officeCode,
      reasons,
      since: item.receivedAt.toISOString(),
      clocks: {
        application: judgeClock(days.lastApplicationDay, appliedAt, ctx.now),
        arrival: judgeClock(days.lastArrivalDay, arrivedAt, ctx.now),
      },
      stake: stakeOf(plate),
    };
  });
}
