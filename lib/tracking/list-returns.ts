import { and, count, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { searchCodes } from "#lib/domain/search-codes";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";
import { loopsOf } from "#lib/returns/loops-of";
import { readStakesOfReturns } from "#lib/returns/read-stakes";
import { readProgress } from "#lib/returns/return-progress";
import { applicationRuns } from "#lib/returns/running-clocks";
import { returnsChangedSince } from "#lib/tracking/changed-since";
import { matchingReturns } from "#lib/tracking/matching-returns";
import { ownReturns, passes, ReturnFilters } from "#lib/tracking/return-filters";

export const ListReturns = ReturnFilters.extend({
  q: z.string().trim().max(400).optional().catch(undefined),
  /** `clock` lists what is still to be declared, the most urgent first. */
  sort: z.enum(["newest", "clock"]).default("newest").catch("newest"),
  after: cursorText(),
  before: cursorText(),
});
export type ListReturns = z.infer<typeof ListReturns>;

const pageSize = 50;

type AskedReturns = ListReturns & { changedSince?: Date | undefined };

/**
 * A page of the returns in the actor's scope with how many there are in all, each with its ring, its pieces
 * by state and both clocks. Rings and arrivals are null where the scope does not show what they are read from.
 */
export async function listReturns(ctx: Context, input: AskedReturns) {
  authorize(ctx, "returns.read");
  return { ...(await readReturns(ctx, input, pageSize)), total: await countReturns(ctx, input) };
}

/** So many of those returns as one reading shall hold, and the cursors of the readings beside it. */
export async function readReturns(ctx: Context, input: AskedReturns, size: number) {
  const found = await selectPage(ctx, input.sort, asked(ctx, input), readCursor(input), size);
  const { rows, previous, next } = cutPage(found, size, input, (row) => row);
  const ids = rows.map(({ id }) => id);
  const progress = await readProgress(ctx, rows);
  const loops = await loopsOf(ctx, ids);
  const stakeOf = await readStakesOfReturns(ctx, ids);
  return {
    rows: rows.map(({ id, at, lastApplicationDay, lastArrivalDay, ...row }) => ({
      ...row,
      ...progress(id, { lastApplicationDay, lastArrivalDay }),
      loop: loops.get(id) ?? null,
      stake: stakeOf(id),
    })),
    previous,
    next,
  };
}

function asked(ctx: Context, input: AskedReturns): SQL | undefined {
  const { changedSince, q, sort } = input;
  return and(
    ownReturns(ctx),
    passes(ctx, input),
    foundBy(ctx, q),
    sorts[sort].where(ctx),
    changedSince && returnsChangedSince(ctx, changedSince),
  );
}

/** By what a list is sorted, and which returns have that at all. */
const sorts = {
  newest: {
    by: sql<Date>`${returns.announcedAt}`,
    place: (at) => sql`${at.toISOString()}::timestamptz`,
    down: true,
    where: () => undefined,
  },
  clock: {
    by: sql<Date>`${importLists.lastApplicationDay}`,
    place: (at) => sql`${at.toISOString().slice(0, 10)}::date`,
    down: false,
    where: (ctx: Context) => and(isNotNull(importLists.lastApplicationDay), applicationRuns(ctx)),
  },
} as const satisfies Record<
  ListReturns["sort"],
  { by: SQL<Date>; place: (at: Date) => SQL; down: boolean; where: (ctx: Context) => SQL | undefined }
>;

async function selectPage(
  ctx: Context,
  sort: ListReturns["sort"],
  where: SQL | undefined,
  place: ReturnType<typeof readCursor>,
  size: number,
) {
  const { by, down, place: placeOf } = sorts[sort];
  const falls = down !== (place?.backwards ?? false);
  const order = falls ? descending : ascending;
  const there = place && sql`(${placeOf(place.at)}, ${place.id}::uuid)`;
  const beyond = there && sql`(${by}, ${returns.id}) ${falls ? sql`<` : sql`>`} ${there}`;
  return ctx.tx
    .select({
      id: returns.id,
      at: by.mapWith(returns.announcedAt),
      returnNo: returns.returnNo,
      platformReturnNo: returns.platformReturnNo,
      orderNo: returns.orderNo,
      invtNo: importLists.invtNo,
      officeCode: returns.officeCode,
      officeName: offices.nameZh,
      shop: importLists.ebcName,
      source: returns.source,
      authorisation: returns.authorisation,
      announcedAt: returns.announcedAt,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(offices, eq(offices.code, returns.officeCode))
    .where(and(where, beyond ?? undefined))
    .orderBy(order(by), order(returns.id))
    .limit(size + 1);
}

function foundBy(ctx: Context, q: string | undefined): SQL | undefined {
  if (!q) return undefined;
  const codes = searchCodes(q);
  return codes.length > 0 ? inArray(returns.id, matchingReturns(ctx, codes)) : sql`false`;
}

/** How many returns pass in all. */
export async function countReturns(ctx: Context, input: AskedReturns): Promise<number> {
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(asked(ctx, input));
  return row?.total ?? 0;
}
