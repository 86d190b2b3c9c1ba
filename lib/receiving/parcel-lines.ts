import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { type ImportList, type ImportListLine, importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, type Return, returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { subtractDecimals } from "#lib/domain/decimal";

export type ParcelLine = ImportListLine & {
  returnId: string;
  /** Null for a line the return does not announce. */
  announcedQty: string | null;
  /** Counted for this return, over all its parcels. */
  countedQty: string;
  /** Standing on the line for other returns. */
  elsewhereQty: string;
  /** Serial numbers the return announces of this line. */
  serials: readonly string[];
  /** False where the bench opened the return: nothing was announced at all. */
  announced: boolean;
};

export type ParcelReturn = { owner: Return; list: ImportList | null; lines: ParcelLine[] };

/**
 * The returns a parcel may hold pieces of, each with all lines of its list. With `lock` the lines are held
 * until commit, so that two benches never give away the same last piece.
 */
export async function readParcelReturns(
  ctx: Context,
  parcelId: string,
  options: { lock: boolean },
): Promise<ParcelReturn[]> {
  const owners = await ctx.tx
    .select({ owner: returns, list: importLists })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(eq(parcelReturns.parcelId, parcelId))
    .orderBy(returns.id);
  return readLinesOf(ctx, owners, options);
}

/** All lines of the lists of these returns, with what was announced and counted of each; locked as above. */
export async function readLinesOf(
  ctx: Context,
  owners: readonly Omit<ParcelReturn, "lines">[],
  options: { lock: boolean },
): Promise<ParcelReturn[]> {
  if (owners.length === 0) return [];
  const returnIds = owners.map(({ owner }) => owner.id);
  const listIds = owners.flatMap(({ list }) => (list ? [list.id] : []));
  const lines = await readLines(ctx, listIds, options.lock);
  const announced = await ctx.tx.select().from(returnLines).where(inArray(returnLines.returnId, returnIds));
  const counted = await readCounted(ctx, returnIds);
  return owners.map(({ owner, list }) => ({
    owner,
    list,
    lines: lines
      .filter((line) => line.listId === list?.id)
      .map((line) => {
        const isThis = (row: { returnId: string | null; gnum: number | null }) =>
          row.returnId === owner.id && row.gnum === line.gnum;
        return {
          ...line,
          returnId: owner.id,
          announcedQty: announced.find(isThis)?.announcedQty ?? null,
          serials: announced.find(isThis)?.serials ?? [],
          countedQty: counted.find(isThis)?.qty ?? "0",
          elsewhereQty: subtractDecimals(line.claimedQty, counted.find(isThis)?.standing ?? "0"),
          announced: owner.source === "announced",
        };
      }),
  }));
}

async function readLines(ctx: Context, listIds: string[], lock: boolean): Promise<ImportListLine[]> {
  if (listIds.length === 0) return [];
  const rows = ctx.tx
    .select()
    .from(importListLines)
    .where(inArray(importListLines.listId, listIds))
    .orderBy(importListLines.listId, importListLines.gnum);
  return lock ? rows.for("no key update") : rows;
}

/** What is counted for each return and line; a void piece was never counted. */
async function readCounted(ctx: Context, returnIds: string[]) {
  return ctx.tx
    .select({
      returnId: items.returnId,
      gnum: items.gnum,
      qty: sql<string>`sum(${items.lineQty})::text`,
      // What has left the zone again stands on the line no more, as the line's own sum has it.
      standing: sql<string>`coalesce(sum(${items.lineQty}) filter (where ${ne(items.state, "moved_out")}), 0)::text`,
    })
    .from(items)
    .where(and(inArray(items.returnId, returnIds), isNotNull(items.gnum), ne(items.state, "void")))
    .groupBy(items.returnId, items.gnum);
}
