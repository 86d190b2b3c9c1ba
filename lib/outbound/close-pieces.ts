import { and, asc, eq, gt, inArray, isNull, not, sql } from "drizzle-orm";
import { type Batch, batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { statusAfter } from "#lib/domain/execution";
import { endedStates } from "#lib/domain/item";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { readQuarantined } from "#lib/returns/read-quarantined";
import { standsInQuarantine } from "#lib/returns/waits-for-place";

/** So many pieces are closed in one transaction, however large the load. */
export const piecesAtOnce = 40;

/**
 * Closes pieces of a load that is being carried out, in the name of who had it carried out; the load itself is
 * carried out with its last piece. What a hold stops or somebody put into quarantine meanwhile stays where it stands. The load must be locked.
 */
export async function closePieces(ctx: Context, row: Batch, plates: readonly string[]): Promise<void> {
  const locked = await lockItems(ctx, plates);
  const quarantined = await readQuarantined(ctx, inArray(items.plate, [...plates]));
  const kept = new Set(quarantined.map(({ plate }) => plate));
  const pieces = locked.filter((piece) => mayGo(piece, row.id) && !kept.has(piece.plate));
  const inTheirName = { ...ctx, actor: { ...ctx.actor, userId: row.executedBy } };
  const { batchNo, outcome, gateAt } = row;
  const body = {
    ...{ batchNo, outcome, gateAt: gateAt?.toISOString() ?? null },
    carriedOutAt: row.executionStartedAt?.toISOString() ?? null,
  };
  const command = outcome === "move_out" ? "move_out" : "close";
  for (const piece of pieces) {
    await moveItem(inTheirName, piece, command, {}, { body, secondActorId: row.approvedBy });
  }
  const status = statusAfter(await countPieces(ctx, row.id));
  if (status !== "executing") {
    const executedAt = status === "executed" ? ctx.now : null;
    await ctx.tx.update(batches).set({ status, executedAt }).where(eq(batches.id, row.id));
  }
  if (pieces.length > 0 || status !== "executing") ctx.changed.add("batches");
}

/** The next pieces behind a plate that may go, by plate; fewer than `piecesAtOnce` are the last. */
export async function nextPlates(ctx: Context, batchId: string, after: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(
      and(
        eq(items.batchId, batchId),
        eq(items.state, "staged"),
        isNull(items.hold),
        not(standsInQuarantine),
        gt(items.plate, after),
      ),
    )
    .orderBy(asc(items.plate))
    .limit(piecesAtOnce);
  return rows.map(({ plate }) => plate);
}

/** Looked at anew now that it is held: a hold may have come first. */
function mayGo({ batchId, state, hold }: LockedItem, loadId: string): boolean {
  return batchId === loadId && state === "staged" && hold === null;
}

async function countPieces(ctx: Context, batchId: string): Promise<{ staged: number; ended: number }> {
  const [counted] = await ctx.tx
    .select({
      staged: sql<number>`(count(*) filter (where ${items.state} = 'staged'))::int`,
      ended: sql<number>`(count(*) filter (where ${inArray(items.state, [...endedStates])}))::int`,
    })
    .from(items)
    .where(eq(items.batchId, batchId));
  return counted ?? { staged: 0, ended: 0 };
}
