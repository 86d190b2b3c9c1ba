import { inArray, or } from "drizzle-orm";
import { importLists, listReceipts } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import {
  authorizeImport,
  type ImportOutcome,
  lockImports,
  taken,
  unchanged,
} from "#lib/customs/import-outcome";
import { releasable, releaseLists } from "#lib/customs/release-lists";
import type { ListReceipt } from "#lib/domain/ceb/receipt";

/**
 * Keeps CEB622 receipts, whether or not their list is here yet, and applies them to the lists that
 * are. The same receipt twice is one receipt. One outcome per receipt, in their order.
 */
export async function importReceipts(
  ctx: Context,
  receipts: readonly ListReceipt[],
): Promise<ImportOutcome[]> {
  authorizeImport(ctx);
  if (receipts.length === 0) return [];
  await lockImports(ctx);
  const rows = receipts.map(({ returnedAt, customsCode: _, ...receipt }) => ({
    ...receipt,
    returnTime: returnedAt,
    createdAt: ctx.now,
  }));
  const made = await ctx.tx.insert(listReceipts).values(rows).onConflictDoNothing().returning();
  const fresh = new Set(made.map(keyOf));
  const lists = await ctx.tx
    .select(releasable)
    .from(importLists)
    .where(
      or(
        inArray(importLists.copNo, [...new Set(rows.map(({ copNo }) => copNo))]),
        inArray(importLists.preNo, [...new Set(rows.map(({ preNo }) => preNo))]),
      ),
    )
    .for("no key update");
  await releaseLists(ctx, lists);
  return rows.map((row) => (fresh.delete(keyOf(row)) ? taken : unchanged));
}

function keyOf(
  row: Pick<typeof listReceipts.$inferSelect, "copNo" | "preNo" | "returnStatus" | "returnTime">,
) {
  return `${row.copNo} ${row.preNo} ${row.returnStatus} ${row.returnTime.getTime()}`;
}
