import { and, eq, exists, isNull, type SQLWrapper, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { placeClosures } from "#db/schema/places";

/** Whether nothing more goes into the place of that code. */
export function isClosed(code: SQLWrapper | string) {
  const closure = new QueryBuilder()
    .select({ one: sql`1` })
    .from(placeClosures)
    .where(and(eq(placeClosures.code, code), isNull(placeClosures.reopenedAt)));
  return sql<boolean>`${exists(closure)}`;
}
