import { asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { prohibitedGoods } from "#db/schema/prohibited";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

/** All entries of prohibited goods, those that count first, each with how many pieces it brought before an officer. */
export async function listProhibited(ctx: Context) {
  authorize(ctx, "prohibited.read");
  const { codeKey: _, enteredBy, endedBy, ...shown } = getTableColumns(prohibitedGoods);
  return ctx.tx
    .select({
      ...shown,
      by: sql<string>`coalesce(${users.name}, '')`,
      caught: sql<number>`(select count(*)::int from prohibited_catches c where c.goods_id = prohibited_goods.id)`,
    })
    .from(prohibitedGoods)
    .leftJoin(users, eq(users.id, enteredBy))
    .orderBy(asc(sql`${prohibitedGoods.endedAt} is not null`), desc(prohibitedGoods.enteredAt));
}
