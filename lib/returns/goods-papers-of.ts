import { asc, inArray } from "drizzle-orm";
import { goodsPapers } from "#db/schema/registers";
import type { Context } from "#lib/context";
import type { GoodsPaper } from "#lib/domain/goods-paper";
import type { DestructionFacts } from "#lib/domain/rules/outcome-rules";

/** By piece, the papers that speak of it, oldest first. */
export async function goodsPapersOf(
  ctx: Context,
  itemIds: readonly string[],
): Promise<Map<string, GoodsPaper[]>> {
  if (itemIds.length === 0) return new Map();
  const { itemId, kind, refusal, documentNo, documentDate, note } = goodsPapers;
  const rows = await ctx.tx
    .select({ itemId, kind, refusal, documentNo, documentDate, note })
    .from(goodsPapers)
    .where(inArray(itemId, [...itemIds]))
    .orderBy(asc(goodsPapers.recordedAt), asc(goodsPapers.id));
  return Map.groupBy(rows, (row) => row.itemId);
}

/** The first of the papers that proves that the piece cannot be shipped back; null where none does. */
export function proofOfNoWayBack(
  papers: readonly Pick<GoodsPaper, "refusal" | "documentNo">[] = [],
): DestructionFacts["cannotShipBack"] {
  for (const { refusal, documentNo } of papers) {
    if (refusal) return { obstacle: refusal, document: documentNo };
  }
  return null;
}
