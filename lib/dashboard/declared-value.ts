import { and, eq, sql } from "drizzle-orm";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";

/** The line of its list that a piece stands on; a piece that stands on none has no declared value. */
export const onOwnLine = and(eq(importListLines.listId, items.listId), eq(importListLines.gnum, items.gnum));

/** The declared value of the pieces of a group together, in fen, without freight and insurance. */
export const valueFen = sql<number>`coalesce(
  round(100 * sum(${items.lineQty} * ${importListLines.totalPrice} / ${importListLines.qty})), 0
)::float8`;
