import { and, count, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { atCell, wordCell } from "#lib/domain/export-cells";
import type { ExportQuery } from "#lib/domain/export-file";
import { type ExportPart, exportPartSize } from "#lib/export-source";

const views = {
  batches: inArray(batches.status, ["open", "sealed", "approved", "executing"]),
  done: eq(batches.status, "executed"),
} as const;

/** A part of the loads, the newest first: those that are here or those that have left, as the desk shows them, else all. */
export async function exportBatches(
  ctx: Context,
  query: ExportQuery,
  after: string | null,
): Promise<ExportPart> {
  authorize(ctx, "batch.manage");
  const { view } = query;
  const where = view === "batches" || view === "done" ? views[view] : undefined;
  const found = await readBatches(ctx, and(where, after === null ? undefined : lt(batches.id, after)));
  const rows = found.slice(0, exportPartSize);
  return {
    rows: rows.map((row) => [
      row.batchNo,
      wordCell(`item.outcome.${row.outcome}`),
      wordCell(`outbound.batches.statuses.${row.status}`),
      row.receiver,
      row.pieces,
      atCell(row.createdAt),
      atCell(row.sealedAt),
      atCell(row.approvedAt),
      atCell(row.executedAt),
    ]),
    next: found.length > exportPartSize ? (rows.at(-1)?.id ?? null) : null,
    total: after === null ? await ctx.tx.$count(batches, where) : null,
  };
}

function readBatches(ctx: Context, where: SQL | undefined) {
  const pieces = ctx.tx.select({ n: count() }).from(items).where(eq(items.batchId, batches.id));
  return ctx.tx
    .select({
      id: batches.id,
      batchNo: batches.batchNo,
      outcome: batches.outcome,
      status: batches.status,
      receiver: batches.receiver,
      pieces: sql<number>`(${pieces})`.mapWith(Number),
      createdAt: batches.createdAt,
      sealedAt: batches.sealedAt,
      approvedAt: batches.approvedAt,
      executedAt: batches.executedAt,
    })
    .from(batches)
    .where(where)
    .orderBy(desc(batches.id))
    .limit(exportPartSize + 1);
}
