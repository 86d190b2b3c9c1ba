import { count, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { eventsFirst, pieceOfEvent } from "#lib/dashboard/events-first";
import { hasQuality } from "#lib/dashboard/marks-of-piece";
import { tookStep } from "#lib/dashboard/steps-taken";
import type { PieceQuality } from "#lib/domain/piece-quality";
import { shanghaiDay } from "#lib/domain/shanghai";
import { qualitySpan } from "#lib/domain/trend";

export const GetMerchantFigures = z.strictObject({});

const shownAtMost = 20;

/**
 * Of the merchants with the most pieces received in the last eight weeks: how many of these were inspected, found other
 * than good and disputed without being refuted, and the reason most often given for sending them back.
 */
export async function getMerchantFigures(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const days = qualitySpan(shanghaiDay(ctx.now));
  const pieces = count();
  const having = (quality: PieceQuality) =>
    sql<number>`(count(*) filter (where ${hasQuality[quality]}))::int`;
  const merchants = await ctx.tx
    .select({
      code: sql<string>`${items.ebcCode}`,
      name: sql<string | null>`max(${importLists.ebcName})`,
      pieces,
      inspected: having("inspected"),
      defective: having("defective"),
      disputed: having("disputed"),
      reason: sql<string | null>`mode() within group (order by ${returns.reason})`,
    })
    .from(eventsFirst(ctx, tookStep("received", days)))
    .innerJoinLateral(pieceOfEvent(ctx), sql`true`)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .where(isNotNull(items.ebcCode))
    .groupBy(items.ebcCode)
    .orderBy(sql`${pieces} desc`, items.ebcCode)
    .limit(shownAtMost);
  return { ...days, merchants };
}
