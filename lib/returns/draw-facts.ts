import { sql } from "drizzle-orm";
import type { Context } from "#lib/context";
import { valueFen } from "#lib/domain/decimal";
import type { DrawFacts } from "#lib/domain/selection/plan";
import { lineOfItem } from "#lib/returns/line-of-item";
import type { LockedItem } from "#lib/returns/lock-item";

/** A merchant is judged by its latest pieces, so that a record can grow better. */
const recordOf = 200;

/** What the draw of a piece looks at, in the sight of the product itself. */
export async function drawFacts(ctx: Context, item: LockedItem): Promise<DrawFacts> {
  const line = await lineOfItem(ctx, item);
  return {
    valueFen: line ? valueFen(line.price, item.lineQty) : null,
    hsCode: line?.gcode ?? null,
    mismatches: item.mismatches,
    merchant: item.ebcCode === null ? { verified: 0, found: 0 } : await recordOfMerchant(ctx, item.ebcCode),
  };
}

async function recordOfMerchant(ctx: Context, ebcCode: string): Promise<DrawFacts["merchant"]> {
  const [record] = await ctx.tx.execute<{ verified: number; found: number }>(sql`
    select count(*) filter (where f.verified)::int as verified, count(*) filter (where f.found)::int as found
    from (select id from items where ebc_code = ${ebcCode} order by received_at desc limit ${recordOf}) latest
    cross join lateral (
      select count(*) > 0 as verified, coalesce(bool_or(verdict in ('withhold', 'send_back')), false) as found
      from findings where item_id = latest.id and kind = 'verification'
    ) f`);
  return { verified: record?.verified ?? 0, found: record?.found ?? 0 };
}
