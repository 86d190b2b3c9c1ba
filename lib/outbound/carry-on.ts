import { asc, eq } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { closePieces, nextPlates } from "#lib/outbound/close-pieces";
import { lockBatchRow } from "#lib/returns/lock-batch-row";

/** The loads that are being carried out, the longest at it first. */
export async function listUnderWay(ctx: Context): Promise<string[]> {
  authorizeSystem(ctx);
  const rows = await ctx.tx
    .select({ batchNo: batches.batchNo })
    .from(batches)
    .where(eq(batches.status, "executing"))
    .orderBy(asc(batches.createdAt));
  return rows.map(({ batchNo }) => batchNo);
}

/** The next pieces of a load behind a plate that may be closed. */
export async function listNext(ctx: Context, { batchNo, after }: { batchNo: string; after: string }) {
  authorizeSystem(ctx);
  const [row] = await ctx.tx.select({ id: batches.id }).from(batches).where(eq(batches.batchNo, batchNo));
  return row ? nextPlates(ctx, row.id, after) : [];
}

/** Closes these pieces of a load that is being carried out, all or none; nothing once another did so. */
export async function carryOn(
  ctx: Context,
  { batchNo, plates }: { batchNo: string; plates: readonly string[] },
): Promise<void> {
  authorizeSystem(ctx);
  const row = await lockBatchRow(ctx, batchNo);
  if (row.status === "executing") await closePieces(ctx, row, plates);
}
