import { sql } from "drizzle-orm";
import type { Context } from "#lib/context";
import { type Plate, plateFromSequence } from "#lib/domain/plate";

/** The next plates of the warehouse's sequence, in its order; none was given before, though some may stay unused. */
export async function drawPlates(ctx: Context, count: number): Promise<Plate[]> {
  const rows = await ctx.tx.execute<{ n: string }>(
    sql`select nextval('plate_sequence')::text as n from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ n }) => plateFromSequence(BigInt(n))).sort();
}
