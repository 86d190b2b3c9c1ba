import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { compareDecimals, subtractDecimals, sumDecimals } from "#lib/domain/decimal";
import { AppError } from "#lib/errors";

export type TakenLine = { gnum: number; listedQty: string; takenQty: string };

/**
 * What pieces stand on each line of the list, and what was declared ahead of them and has not come yet; the latter
 * without one application, where it is the one that is about to change.
 */
export async function readTaken(ctx: Context, listId: string, except?: string): Promise<TakenLine[]> {
  const awaited = ctx.tx
    .select({
      gnum: applicationLines.gnum,
      qty: sql<string>`sum(${applicationLines.qty} - coalesce((
        select sum(here.line_qty) from items here
        where here.application_id = ${applicationLines.applicationId} and here.gnum = ${applicationLines.gnum}
          and here.state <> 'void'
      ), 0))`.as("qty"),
    })
    .from(applicationLines)
    .innerJoin(applications, eq(applications.id, applicationLines.applicationId))
    .where(
      and(
        eq(applications.listId, listId),
        applications.preDeclared,
        inArray(applications.status, [...bindingStatuses]),
        except ? ne(applications.id, except) : undefined,
      ),
    )
    .groupBy(applicationLines.gnum)
    .as("awaited");
  const rows = await ctx.tx.execute<{ gnum: number; listed: string; taken: string }>(sql`
    select line.gnum, line.qty::text as listed, (line.claimed_qty + coalesce(awaited.qty, 0))::text as taken
    from import_list_lines line left join ${awaited} on awaited.gnum = line.gnum
    where line.list_id = ${listId}`);
  return rows.map(({ gnum, listed, taken }) => ({ gnum, listedQty: listed, takenQty: taken }));
}

/**
 * Refuses pieces of lines of which more would be declared over all returns than the list has, because others were
 * declared ahead of their goods (`quantity_exceeded`; GACC 2020 No. 45).
 */
export async function requireFree(ctx: Context, listId: string, gnums: readonly number[]): Promise<void> {
  const over = (await readTaken(ctx, listId)).find(
    ({ gnum, listedQty, takenQty }) => gnums.includes(gnum) && compareDecimals(takenQty, listedQty) > 0,
  );
  if (over) throw new AppError("quantity_exceeded", { qty: over.takenQty, limit: over.listedQty });
}

/** How much of each line an application may hold whose pieces add up so: what others leave of it. */
export function limitsOf(taken: readonly TakenLine[], pieces: readonly { gnum: number; qty: string }[]) {
  return taken.map(({ gnum, listedQty, takenQty }) => {
    const own = pieces.find((line) => line.gnum === gnum)?.qty ?? "0";
    return { gnum, qty: sumDecimals([subtractDecimals(listedQty, takenQty), own]) };
  });
}
