import type { SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Context } from "#lib/context";

/** The lists of a desk: the rows of a table that pass a condition. */
export type Waiting = readonly (readonly [PgTable, SQL | undefined])[];

/** How many rows stand in these lists together, as far as the actor sees them. */
export async function countWaiting(ctx: Context, lists: Waiting): Promise<number> {
  let total = 0;
  for (const [table, where] of lists) {
    total += await ctx.tx.$count(table, where);
  }
  return total;
}
