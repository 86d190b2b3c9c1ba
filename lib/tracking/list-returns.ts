import { and, count, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { searchCodes } from "#lib/domain/search-codes";
import { loopsOf } from "#lib/returns/loops-of";
import { matchingReturns } from "#lib/tracking/matching-returns";
import { type ReturnCursor, ReturnCursorText, readCursor, writeCursor } from "#lib/tracking/return-cursor";
import { applicationRuns, ownReturns, passes, ReturnFilters } from "#lib/tracking/return-filters";
import { readProgress } from "#lib/tracking/return-progress";

export const ListReturns = ReturnFilters.extend({
  q: z.string().trim().max(400).optional().catch(undefined),
  /** `clock` lists what is still to be declared, the most urgent first. */
  sort: z.enum(["newest", "clock"]).default("newest").catch("newest"),
  after: ReturnCursorText,
  before: ReturnCursorText,
});
export type ListReturns = z.infer<typeof ListReturns>;

const pageSize = 50;

/**
 * A page of the returns in the actor's scope with how many there are in all, each with its ring, its pieces
 * by state and both clocks. Rings and arrivals are null where the scope does not show what they are read from.
 */
export async function listReturns(ctx: Context, input: ListReturns) {
  authorize(ctx, "returns.read");
  const where = and(ownReturns(ctx), passes(ctx, input), foundBy(ctx, input.q), sorts[input.sort].where(ctx));
  const backwards = input.before !== undefined;
  const cursor = input.before ?? input.after;
  const found = await selectPage(ctx, input.sort, where, cursor ? readCursor(cursor) : null, backwards);
  const page = found.slice(0, pageSize);
  if (backwards) page.reverse();
  const hasMore = found.length > pageSize;
  const [first, last] = [page[0], page.at(-1)];
  const ids = page.map(({ id }) => id);
  const progress = await readProgress(ctx, page);
  const loops = await loopsOf(ctx, ids);
  return {
    rows: page.map(({ id, at, releasedAt, ...row }) => ({
      ...row,
      ...progress(id, releasedAt),
      loop: loops.get(id) ?? null,
    })),
    total: await countReturns(ctx, where),
    previous: first && (backwards ? hasMore : cursor !== undefined) ? writeCursor(first) : null,
    next: last && (backwards || hasMore) ? writeCursor(last) : null,
  };
}

/** By what a list is sorted, and which returns have that at all. */
const sorts = {
  newest: { by: sql<Date>`${returns.announcedAt}`, down: true, where: () => undefined },
  clock: {
    by: sql<Date>`${importLists.releasedAt}`,
    down: false,
    where: (ctx: Context) => and(isNotNull(importLists.releasedAt), applicationRuns(ctx)),
  },
} as const satisfies Record<
  ListReturns["sort"],
  { by: SQL<Date>; down: boolean; where: (ctx: Context) => SQL | undefined }
>;

/** Where nulls stand is said as the indexes have it; otherwise they would not serve the order. */
const orders = {
  down: { forwards: sql`desc nulls last`, backwards: sql`asc nulls first` },
  up: { forwards: sql`asc`, backwards: sql`desc` },
} as const;

async function selectPage(
  ctx: Context,
  sort: ListReturns["sort"],
  where: SQL | undefined,
  cursor: ReturnCursor | null,
  backwards: boolean,
) {
  const { by, down } = sorts[sort];
  const order = orders[down ? "down" : "up"][backwards ? "backwards" : "forwards"];
  const there = cursor && sql`(${cursor.at.toISOString()}::timestamptz, ${cursor.id}::uuid)`;
  const beyond = there && sql`(${by}, ${returns.id}) ${down === backwards ? sql`>` : sql`<`} ${there}`;
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
      releasedAt: importLists.releasedAt,
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(offices, eq(offices.code, returns.officeCode))
    .where(and(where, beyond ?? undefined))
    .orderBy(sql`${by} ${order}`, sql`${returns.id} ${order}`)
    .limit(pageSize + 1);
}

function foundBy(ctx: Context, q: string | undefined): SQL | undefined {
  if (!q) return undefined;
  const codes = searchCodes(q);
  return codes.length > 0 ? inArray(returns.id, matchingReturns(ctx, codes)) : sql`false`;
}

async function countReturns(ctx: Context, where: SQL | undefined): Promise<number> {
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(where);
  return row?.total ?? 0;
}
