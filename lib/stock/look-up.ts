import { inArray } from "drizzle-orm";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { LockedItem } from "#lib/returns/lock-item";
import { readQuarantined } from "#lib/returns/read-quarantined";
import { missingInBook } from "#lib/stock/missing-in-book";

/**
 * Locked pieces with what a wave asks of them beside their rows: whether the account book knows their goods, and
 * whether they stand in quarantine.
 */
export async function lookUp(ctx: Context, pieces: readonly LockedItem[]) {
  const ids = pieces.map(({ id }) => id);
  const missing = await missingInBook(ctx, ids);
  const quarantined = new Map(
    (await readQuarantined(ctx, inArray(items.id, ids))).map((found) => [found.plate, found]),
  );
  return pieces.map((piece) => ({
    ...piece,
    isInBook: !missing.has(piece.id),
    quarantined: quarantined.get(piece.plate) ?? null,
  }));
}
