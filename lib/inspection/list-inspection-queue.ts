import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeClock } from "#lib/domain/clocks";
import { lastOwnFinding } from "#lib/inspection/last-own-finding";
import { countToday } from "#lib/returns/count-today";
import { appliedAheadAt, frontOfQueue } from "#lib/returns/front-of-queue";
import { readStakesOfPieces } from "#lib/returns/read-stakes";
import { waitsForInspector } from "#lib/returns/waits-for-inspector";

export const ListInspectionQueue = z.strictObject({});

const shownAtMost = 100;

/**
 * The pieces that wait for an inspector, those whose time to declare ends first on top: received
 * ones, and those an officer sent back.
 */
export async function listInspectionQueue(ctx: Context, _: z.infer<typeof ListInspectionQueue>) {
  const userId = authorize(ctx, "item.inspect");
  const appliedAt = sql<Date | null>`coalesce(${items.applicationKeptAt}, ${appliedAheadAt})`;
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      round: items.round,
      hold: items.hold,
      mismatches: items.mismatches,
      receivedAt: items.receivedAt,
      returnNo: returns.returnNo,
      waybillNo: parcels.waybillNo,
      lastDay: importLists.lastApplicationDay,
      appliedAt: appliedAt.mapWith(items.receivedAt),
      listId: items.listId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      arrivedAt: parcels.arrivedAt,
      arriveBy: importLists.lastArrivalDay,
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(waitsForInspector)
    .orderBy(
      frontOfQueue(ctx.now, importLists.lastApplicationDay, appliedAt),
      sql`${importLists.lastApplicationDay} asc nulls last`,
      asc(items.receivedAt),
      asc(items.id),
    )
    .limit(shownAtMost);
  const stakeOf = await readStakesOfPieces(ctx, rows);
  return {
    total: await ctx.tx.$count(items, waitsForInspector),
    today: await countToday(ctx, userId, ["inspect", "inspect_again"]),
    /** The piece of one's own last finding, to take it back. */
    last: (await lastOwnFinding(ctx, userId))?.plate ?? null,
    rows: rows.map(
      ({ lastDay, appliedAt: stoppedAt, listId, gnum, lineQty, arrivedAt, arriveBy, ...row }) => ({
        ...row,
        clocks: {
          application: judgeClock(lastDay, stoppedAt, ctx.now),
          arrival: judgeClock(arriveBy, arrivedAt, ctx.now),
        },
        stake: stakeOf(row.plate),
      }),
    ),
  };
}
