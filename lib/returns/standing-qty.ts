import { and, eq, notInArray, sql } from "drizzle-orm";
import { type Item, items } from "#db/schema/items";
import type { Context } from "#lib/context";

/** What this piece's return has on its line: what is void was never there, what has left the zone is no more. */
export async function standingQty(
  ctx: Context,
  { returnId, gnum }: Pick<Item, "returnId" | "gnum">,
): Promise<string> {
  if (returnId === null || gnum === null) return "0";
  const [row] = await ctx.tx
    .select({ qty: sql<string>`coalesce(sum(${items.lineQty}), 0)::text` })
    .from(items)
    .where(
      and(eq(items.returnId, returnId), eq(items.gnum, gnum), notInArray(items.state, ["void", "moved_out"])),
    );
  return row?.qty ?? "0";
}
