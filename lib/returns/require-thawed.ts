import { and, eq, isNull } from "drizzle-orm";
import { zones } from "#db/schema/places";
import { stockTakings } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/**
 * Refuses with `zone_frozen` while a stock-taking of the zone is open. The zone is held against one that is opened
 * meanwhile.
 */
export async function requireThawed(ctx: Context, zoneCode: string | null | undefined): Promise<void> {
  if (!zoneCode) return;
  await ctx.tx.select({ code: zones.code }).from(zones).where(eq(zones.code, zoneCode)).for("share");
  const [open] = await ctx.tx
    .select({ takingNo: stockTakings.takingNo })
    .from(stockTakings)
    .where(and(eq(stockTakings.zoneCode, zoneCode), isNull(stockTakings.signedAt)));
  if (open) throw new AppError("zone_frozen", { zone: zoneCode, takingNo: open.takingNo });
}
