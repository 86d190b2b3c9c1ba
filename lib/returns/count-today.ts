import { and, count, eq, gte, inArray } from "drizzle-orm";
import { events } from "#db/schema/history";
import type { Context } from "#lib/context";
import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

/** How often a person did one of these steps since the Shanghai day began. */
export async function countToday(ctx: Context, userId: string, types: string[]): Promise<number> {
  const since = endOfShanghaiDay(shanghaiDayNumber(ctx.now) - 1);
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(events)
    .where(and(eq(events.actorId, userId), gte(events.at, since), inArray(events.type, types)));
  return row?.total ?? 0;
}
