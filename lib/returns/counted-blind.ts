import { and, eq, exists, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { containers, locations } from "#db/schema/places";
import { stockTakings } from "#db/schema/stock-takings";
import type { Context } from "#lib/context";

/**
 * Whether what stands in a zone is kept from who asks: while it is counted, until the result is signed, nobody of the
 * warehouse is told what is expected there. Customs may look at any time.
 */
export function isCountedBlind({ actor }: Context, zoneCode: SQLWrapper | string): SQL<boolean> {
  if (actor.scope !== "warehouse") return sql<boolean>`false`;
  const open = new QueryBuilder()
    .select({ one: sql`1` })
    .from(stockTakings)
    .where(and(eq(stockTakings.zoneCode, zoneCode), isNull(stockTakings.signedAt)));
  return sql<boolean>`${exists(open)}`;
}

/** The same of one zone or location, or of a container by where it stands. */
export async function isPlaceCountedBlind(ctx: Context, code: string): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ blind: isCountedBlind(ctx, locations.zoneCode) })
    .from(locations)
    .leftJoin(containers, and(eq(containers.locationCode, locations.code), eq(containers.code, code)))
    .where(or(eq(locations.zoneCode, code), eq(locations.code, code), eq(containers.code, code)))
    .limit(1);
  return row?.blind ?? false;
}
