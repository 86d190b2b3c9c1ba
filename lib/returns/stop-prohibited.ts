import { type SQL, sql } from "drizzle-orm";
import { prohibitedCatches } from "#db/schema/prohibited";
import type { Context } from "#lib/context";
import { addHold } from "#lib/domain/holds";
import { shanghaiDay } from "#lib/domain/shanghai";
import type { LockedItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export type ProhibitedMatch = {
  itemId: string;
  plate: string;
  goodsId: string;
  source: string;
  reason: string;
};

/** Entries that nobody ended and that count today, written with the table's name. */
export function prohibitedInForce(now: Date): SQL {
  const today = shanghaiDay(now);
  return sql`(prohibited_goods.ended_at is null and prohibited_goods.valid_from <= ${today}
    and coalesce(prohibited_goods.valid_to, 'infinity') >= ${today})`;
}

/** Whether an entry speaks of a piece that stands on line `l`, or on none: by its barcode or by its HS code. */
export const isProhibited = sql<boolean>`(
  prohibited_goods.code_key in (ltrim(items.scanned_code, '0'), ltrim(l.bar_code, '0'))
  or starts_with(l.gcode, prohibited_goods.hs_prefix)
)`;

/** An officer has had this piece because of this entry already. */
const wasCaught = sql`exists (
  select from prohibited_catches c where c.item_id = items.id and c.goods_id = prohibited_goods.id
)`;

/** Which entries in force speak of these pieces, without what an officer has seen already. */
export async function matchProhibited(ctx: Context, itemIds: readonly string[]): Promise<ProhibitedMatch[]> {
  if (itemIds.length === 0) return [];
  const ids = sql.param(`{${itemIds.join(",")}}`);
  return ctx.tx.execute<ProhibitedMatch>(sql`
    select items.id as "itemId", items.plate, prohibited_goods.id as "goodsId",
      prohibited_goods.source, prohibited_goods.reason
    from items
    left join import_list_lines l on l.list_id = items.list_id and l.gnum = items.gnum
    join prohibited_goods on ${isProhibited}
    where items.id = any(${ids}::uuid[]) and ${prohibitedInForce(ctx.now)} and not ${wasCaught}
    order by items.id, prohibited_goods.id`);
}

/** Stops locked pieces that the state prohibits: each goes to the officer before anything moves. */
export async function stopProhibited(
  ctx: Context,
  pieces: readonly LockedItem[],
  matches: readonly ProhibitedMatch[],
): Promise<LockedItem[]> {
  const stopped: LockedItem[] = [];
  for (const piece of pieces) {
    const own = matches.filter(({ itemId }) => itemId === piece.id);
    stopped.push(own.length > 0 ? await stop(ctx, piece, own) : piece);
  }
  return stopped;
}

async function stop(ctx: Context, piece: LockedItem, own: readonly ProhibitedMatch[]): Promise<LockedItem> {
  const rows = own.map(({ goodsId }) => ({ itemId: piece.id, goodsId, caughtAt: ctx.now }));
  await ctx.tx.insert(prohibitedCatches).values(rows);
  const reason = own.map((entry) => `${entry.source}：${entry.reason}`).join("；");
  const note = { type: "prohibited_found", body: { reason } };
  return recordItemFact(ctx, piece, addHold(piece, "customs", reason), note);
}
