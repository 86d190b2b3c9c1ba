import { inArray, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { supervisedStates } from "#lib/domain/item";
import type { Sweep } from "#lib/recalls/sweep";
import { lockItems } from "#lib/returns/lock-item";
import { matchProhibited, prohibitedInForce, stopProhibited } from "#lib/returns/stop-prohibited";

/** Brings the pieces before the officer that stood in the house when their goods became prohibited. */
export const catchProhibited: Sweep = { find, act: stop };

/** The pieces an entry speaks of, each way by an index; digits end before the colon, so it closes a range of codes. */
const piecesProhibited = sql`(
  select i.id from items i where ltrim(i.scanned_code, '0') = prohibited_goods.code_key
  union
  select i.id from import_list_lines l join items i on i.list_id = l.list_id and i.gnum = l.gnum
  where ltrim(l.bar_code, '0') = prohibited_goods.code_key
  union
  select i.id from import_list_lines l join items i on i.list_id = l.list_id and i.gnum = l.gnum
  where l.gcode collate "C" >= prohibited_goods.hs_prefix
    and l.gcode collate "C" < prohibited_goods.hs_prefix || ':'
)`;

async function find(ctx: Context, after: string, atMost: number): Promise<string[]> {
  authorizeSystem(ctx);
  // Held together for the reason that the recalls' look is.
  const found = await ctx.tx.execute<{ plate: string }>(sql`
    with coded as materialized (
      select prohibited_goods.id as goods_id, found.id as item_id
      from prohibited_goods cross join lateral ${piecesProhibited} found
      where ${prohibitedInForce(ctx.now)}
    )
    select distinct items.plate
    from coded join items on items.id = coded.item_id
    where ${inArray(items.state, [...supervisedStates])} and items.plate > ${after}
      and not exists (
        select from prohibited_catches c where c.item_id = items.id and c.goods_id = coded.goods_id
      )
    order by items.plate limit ${atMost}`);
  return found.map(({ plate }) => plate);
}

async function stop(ctx: Context, plates: readonly string[]): Promise<void> {
  const pieces = await lockItems(ctx, plates);
  const ids = pieces.map(({ id }) => id);
  await stopProhibited(ctx, pieces, await matchProhibited(ctx, ids));
}
