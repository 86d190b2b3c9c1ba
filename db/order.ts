import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * The order that the indexes have. They are declared `desc`, which Drizzle writes as nulls last, but orders
 * by with nulls first; PostgreSQL takes these for two orders, even of a column that is never null, and sorts.
 */
export const descending = (column: AnyColumn | SQL): SQL => sql`${column} desc nulls last`;

/** `descending` read from the other end. */
export const ascending = (column: AnyColumn | SQL): SQL => sql`${column} asc nulls first`;
