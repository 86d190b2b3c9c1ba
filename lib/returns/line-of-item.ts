import { and, eq } from "drizzle-orm";
import { type ImportListLine, importListLines } from "#db/schema/import-lists";
import type { Context } from "#lib/context";

/** The line of the import list that a piece stands on, or null for a piece that is on none. */
export async function lineOfItem(
  ctx: Context,
  item: { listId: string | null; gnum: number | null },
): Promise<ImportListLine | null> {
  if (item.listId === null || item.gnum === null) return null;
  const [line] = await ctx.tx
    .select()
    .from(importListLines)
    .where(and(eq(importListLines.listId, item.listId), eq(importListLines.gnum, item.gnum)));
  return line ?? null;
}
