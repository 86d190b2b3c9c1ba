import { asc, eq, isNull, sql } from "drizzle-orm";
import { descending } from "#db/order";
import { users } from "#db/schema/people";
import { zones } from "#db/schema/places";
import { stockTakings } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const shownAtMost = 100;

/** The stock-takings, newest first, and the zones of which none is open. */
export async function listTakings(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const takings = await ctx.tx
    .select({
      takingNo: stockTakings.takingNo,
      zoneCode: stockTakings.zoneCode,
      zoneName: zones.name,
      openedAt: stockTakings.openedAt,
      openedBy: users.name,
      countedAt: stockTakings.countedAt,
      recountedAt: stockTakings.recountedAt,
      signedAt: stockTakings.signedAt,
      differences: sql<number | null>`jsonb_array_length(${stockTakings.differences})`,
    })
    .from(stockTakings)
    .innerJoin(zones, eq(zones.code, stockTakings.zoneCode))
    .innerJoin(users, eq(users.id, stockTakings.openedBy))
    .orderBy(descending(stockTakings.openedAt))
    .limit(shownAtMost);
  const free = await ctx.tx
    .select({ code: zones.code, name: zones.name })
    .from(zones)
    .leftJoin(
      stockTakings,
      sql`${eq(stockTakings.zoneCode, zones.code)} and ${isNull(stockTakings.signedAt)}`,
    )
    .where(isNull(stockTakings.takingNo))
    .orderBy(asc(zones.code));
  return { takings, free };
}
