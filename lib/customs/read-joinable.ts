import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { hasCountedBox, isInspectedNow, isUnbound } from "#lib/returns/waits-for-declarant";

/** What else of the return could be declared now, and so be taken into it by a change. */
export async function readJoinable(ctx: Context, returnId: string) {
  return ctx.tx
    .select({ plate: items.plate, goodsName: items.goodsName, hold: items.hold })
    .from(items)
    .where(
      and(
        eq(items.returnId, returnId),
        eq(items.state, "inspected"),
        isNotNull(items.gnum),
        isNull(items.hold),
        isUnbound,
        hasCountedBox,
        isInspectedNow,
      ),
    )
    .orderBy(items.id)
    .limit(500);
}
