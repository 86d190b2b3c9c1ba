import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { type LastDays, lastDaysOf } from "#lib/domain/clocks";
import { type ItemState, itemStates } from "#lib/domain/item";
import { type ReturnClocks, returnClocks } from "#lib/domain/return-clocks";
import { isHere } from "#lib/returns/is-here";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { seesParcels } from "#lib/returns/sees-parcels";

export type ReturnProgress = {
  /** How many pieces stand in each state, in the order of their life; void ones are left out. */
  states: { state: ItemState; pieces: number }[];
  onHold: boolean;
  disputed: boolean;
  clocks: ReturnClocks;
};

/** Reads what the progress of these returns is derived from, in a handful of queries. */
export async function readProgress(
  ctx: Context,
  rows: readonly { id: string }[],
): Promise<(returnId: string, list: LastDays | null) => ReturnProgress> {
  const ids = rows.map(({ id }) => id);
  const read = ids.length > 0 ? await readAll(ctx, ids) : { pieces: [], bound: [], arrivals: [], closed: [] };
  return (returnId, list) => {
    const isOwn = (row: { returnId: string | null }) => row.returnId === returnId;
    const pieces = read.pieces.filter(isOwn);
    const clocks = returnClocks({
      ...lastDaysOf(list),
      arrivals: read.arrivals.filter(isOwn).map(({ arrivedAt }) => arrivedAt),
      applied: read.bound.filter(isOwn).map(({ clockStoppedAt }) => clockStoppedAt),
      pieces: pieces.map(({ state, gnum, keptAt }) => ({ state, onLine: gnum !== null, keptAt })),
      countClosed: read.closed.some(({ id }) => id === returnId),
      now: ctx.now,
    });
    return {
      states: itemStates.flatMap((state) => {
        const count = pieces.filter((piece) => piece.state === state).length;
        return count > 0 ? [{ state, pieces: count }] : [];
      }),
      onHold: pieces.some(({ hold }) => hold !== null),
      disputed: pieces.some(({ hold }) => hold === "dispute"),
      clocks: seesParcels(ctx) ? clocks : { ...clocks, arrival: null },
    };
  };
}

async function readAll(ctx: Context, ids: string[]) {
  const pieces = await ctx.tx
    .select({
      returnId: items.returnId,
      state: items.state,
      gnum: items.gnum,
      hold: items.hold,
      keptAt: sql<Date | null>`coalesce(${items.applicationKeptAt}, ${preDeclaredAt})`.mapWith(
        items.applicationKeptAt,
      ),
    })
    .from(items)
    .where(and(inArray(items.returnId, ids), ne(items.state, "void")));
  const bound = await ctx.tx
    .select({ returnId: applications.returnId, clockStoppedAt: applications.clockStoppedAt })
    .from(applications)
    .where(and(inArray(applications.returnId, ids), inArray(applications.status, [...bindingStatuses])));
  const closed = await ctx.tx
    .select({ id: returns.id })
    .from(returns)
    .where(and(inArray(returns.id, ids), isNotNull(returns.countClosedAt)));
  return { pieces, bound, closed, arrivals: await readArrivals(ctx, ids) };
}

/** Boxes that were opened for a return, and those announced with it that stand unopened. */
async function readArrivals(ctx: Context, ids: string[]) {
  const linked = await ctx.tx
    .select({ returnId: parcelReturns.returnId, arrivedAt: parcels.arrivedAt })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(inArray(parcelReturns.returnId, ids), isHere));
  const announced = await ctx.tx
    .select({ returnId: returnWaybills.returnId, arrivedAt: parcels.arrivedAt })
    .from(returnWaybills)
    .innerJoin(parcels, eq(parcels.waybillNo, returnWaybills.waybillNo))
    .where(and(inArray(returnWaybills.returnId, ids), isHere));
  return [...linked, ...announced];
}
