import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { bookGaps } from "#db/schema/account-book";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import { bookKey } from "#lib/returns/book-key";

/** Goods that our account book does not have, those first whose pieces were admitted longest ago. */
export function listGaps(ctx: Context) {
  const oldest = sql<Date | null>`min(${items.admittedAt})`.mapWith(items.admittedAt);
  return ctx.tx
    .select({
      gapId: bookGaps.id,
      ebcCode: bookGaps.ebcCode,
      goodsName: bookGaps.goodsName,
      note: bookGaps.note,
      reportedAt: bookGaps.reportedAt,
      reportedBy: users.name,
      pieces: sql<number>`count(${items.id})::int`,
      oldest,
    })
    .from(bookGaps)
    .innerJoin(users, eq(users.id, bookGaps.reportedBy))
    .leftJoin(
      items,
      and(
        eq(items.state, "admitted"),
        eq(items.ebcCode, bookGaps.ebcCode),
        sql`${bookKey} = ${bookGaps.goodsKey}`,
      ),
    )
    .where(isNull(bookGaps.registeredAt))
    .groupBy(bookGaps.id, users.name)
    .orderBy(asc(oldest), asc(bookGaps.reportedAt));
}
