import { sql } from "drizzle-orm";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Sweep } from "#lib/recalls/sweep";
import { lockItems } from "#lib/returns/lock-item";
import { inForce, isMeant, matchRecalls, piecesOfCode } from "#lib/returns/match-recalls";
import { openChapters } from "#lib/returns/open-chapters";

/**
 * Catches the pieces that recalls in force mean and have not caught yet, each whole. Whoever holds a piece is
 * waited for, and it is caught as it then stands.
 */
export const catchRecalled: Sweep = { find, act: catchAll };

async function find(ctx: Context, after: string, atMost: number): Promise<string[]> {
  authorizeSystem(ctx);
  // Held together: with the order and the limit the planner would begin at the pieces, and ask of each anew.
  const found = await ctx.tx.execute<{ plate: string }>(sql`
    with coded as materialized (
      select recalls.id as recall_id, found.id as item_id
      from recalls cross join lateral ${piecesOfCode} found where ${inForce(ctx.now)}
    )
    select distinct items.plate
    from coded join recalls on recalls.id = coded.recall_id join items on items.id = coded.item_id
    where items.state <> 'void' and items.plate > ${after} and ${isMeant}
      and not exists (select from item_chapters c where c.item_id = items.id and c.recall_id = recalls.id)
    order by items.plate limit ${atMost}`);
  return found.map(({ plate }) => plate);
}

async function catchAll(ctx: Context, plates: readonly string[]): Promise<void> {
  const pieces = await lockItems(ctx, plates);
  const ids = pieces.map(({ id }) => id);
  await openChapters(ctx, pieces, await matchRecalls(ctx, ids));
}
