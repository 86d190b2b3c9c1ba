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
import { belongsTo, type ReleasableList, releasable, releaseLists } from "#lib/customs/release-lists";
import { problem } from "#lib/domain/ceb/problem";
import { type ListReceipt, releasedStatus } from "#lib/domain/ceb/receipt";

/**
 * Keeps CEB622 receipts, whether or not their list is here yet, and applies them to the lists that
 * are. The same receipt twice is one receipt; one that tells another release time than the one that
 * stands is refused with `release_differs`. One outcome per receipt, in their order.
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
  await releaseLists(ctx, await listsOf(ctx, rows));
  const lists = await listsOf(ctx, rows);
  return rows.map((row) => {
    const isFresh = fresh.delete(keyOf(row));
    return releasedOtherwise(row, lists) ?? (isFresh ? taken : unchanged);
  });
}

type Row = Omit<ListReceipt, "returnedAt" | "customsCode"> & { returnTime: Date };

function listsOf(ctx: Context, rows: readonly Row[]): Promise<ReleasableList[]> {
  return ctx.tx
    .select(releasable)
    .from(importLists)
    .where(
      or(
        inArray(importLists.copNo, [...new Set(rows.map(({ copNo }) => copNo))]),
        inArray(importLists.preNo, [...new Set(rows.map(({ preNo }) => preNo))]),
      ),
    )
    .for("no key update");
}

/** A release at another time than the one that stands is kept and named, and moves no clock. */
function releasedOtherwise(row: Row, lists: readonly ReleasableList[]): ImportOutcome | null {
  if (row.returnStatus !== releasedStatus) return null;
  const list = lists.find((known) => belongsTo(row, known));
  if (!list?.releasedAt || list.releasedAt.getTime() === row.returnTime.getTime()) return null;
  const value = list.invtNo ?? row.copNo;
  return { status: "refused", problem: problem("returnTime", "release_differs", { value }) };
}

function keyOf(row: Pick<Row, "copNo" | "preNo" | "returnStatus" | "returnTime">) {
  return `${row.copNo} ${row.preNo} ${row.returnStatus} ${row.returnTime.getTime()}`;
}
