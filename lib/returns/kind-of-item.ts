import { asc, eq } from "drizzle-orm";
import { importListLines } from "#db/schema/import-lists";
import type { Item } from "#db/schema/items";
import type { Context } from "#lib/context";
import { type GoodsKind, goodsKindOf } from "#lib/domain/checklist";
import { offLine } from "#lib/domain/conformity";
import { isCodeOf } from "#lib/domain/match-piece";

/**
 * With which eyes a piece is looked at: by the line it stands on, or, beyond the quantity of its line, by the
 * line that its barcode names, else the name it was received under. Goods on no line are general goods.
 */
export async function kindOfItem(
  ctx: Context,
  item: Pick<Item, "listId" | "gnum" | "mismatches" | "scannedCode" | "goodsName">,
): Promise<GoodsKind> {
  const reason = offLine(item);
  if (item.listId === null || reason === "not_on_list") return goodsKindOf(null);
  const lines = await ctx.tx
    .select()
    .from(importListLines)
    .where(eq(importListLines.listId, item.listId))
    .orderBy(asc(importListLines.gnum));
  const line =
    reason === null
      ? lines.find(({ gnum }) => gnum === item.gnum)
      : (lines.find((each) => isCodeOf(each, item.scannedCode)) ??
        lines.find(({ gname }) => gname === item.goodsName));
  return goodsKindOf(line?.gcode ?? null);
}
