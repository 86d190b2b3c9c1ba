import { and, inArray } from "drizzle-orm";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { isMissingInBook } from "#lib/returns/book-key";

/** Of these pieces those whose goods our account book does not have. */
export async function missingInBook(ctx: Context, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (itemIds.length === 0) return new Set();
  const rows = await ctx.tx
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.id, [...itemIds]), isMissingInBook));
  return new Set(rows.map(({ id }) => id));
}
