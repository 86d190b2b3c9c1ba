import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeClock } from "#lib/domain/clocks";
import { countToday } from "#lib/returns/count-today";
import { frontOfQueue } from "#lib/returns/front-of-queue";
import { readStakesOfPieces } from "#lib/returns/read-stakes";
import { waitsForOfficer } from "#lib/returns/waits-for-officer";

export const ListVerificationQueue = z.strictObject({});

const shownAtMost = 100;

/**
 * The pieces that wait for an officer in person, and those customs keeps where they are: in front those whose
 * application still has to be accepted within days, then the longest waiting.
 */
export async function listVerificationQueue(ctx: Context, _: z.infer<typeof ListVerificationQueue>) {
  const userId = authorize(ctx, "item.verify");
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      grade: items.grade,
      hold: items.hold,
      round: items.round,
      mismatches: items.mismatches,
      applicationNo: applications.applicationNo,
      applicationStatus: applications.status,
      waitingSince: sql<Date>`coalesce(${applications.declaredAt}, ${items.receivedAt})`.mapWith(
        items.receivedAt,
      ),
      returnNo: returns.returnNo,
      invtNo: importLists.invtNo,
      lastDay: importLists.lastApplicationDay,
      clockStoppedAt: applications.clockStoppedAt,
      listId: items.listId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      arrivedAt: parcels.arrivedAt,
      arriveBy: importLists.lastArrivalDay,
    })
    .from(items)
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(waitsForOfficer)
    .orderBy(
      frontOfQueue(ctx.now, importLists.lastApplicationDay, applications.clockStoppedAt),
      asc(sql`coalesce(${applications.declaredAt}, ${items.receivedAt})`),
      asc(items.id),
    )
    .limit(shownAtMost);
  const stakeOf = await readStakesOfPieces(ctx, rows);
  return {
    total: await ctx.tx.$count(items, waitsForOfficer),
    today: await countToday(ctx, userId, ["verify", "send_back"]),
    rows: rows.map(({ lastDay, clockStoppedAt, listId, gnum, lineQty, arrivedAt, arriveBy, ...row }) => ({
      ...row,
      clocks: {
        application: judgeClock(lastDay, clockStoppedAt, ctx.now),
        arrival: judgeClock(arriveBy, arrivedAt, ctx.now),
      },
      stake: stakeOf(row.plate),
    })),
  };
}
