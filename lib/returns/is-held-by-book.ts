import { sql } from "drizzle-orm";
import { waves } from "#db/schema/account-book";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";

/**
 * Whether customs' account book should hold a piece, by what the book was told: a wave that it confirmed took it in,
 * and no executed load took it out. The state of the piece has no say in it.
 */
export const isHeldByBook = sql<boolean>`(
  exists (select from ${waves} w where w.id = ${items.waveId} and w.booked_at is not null)
  and not exists (select from ${batches} b where b.id = ${items.batchId} and b.executed_at is not null))`;
