import { eq } from "drizzle-orm";
import type { Batch } from "#db/schema/batches";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { BatchFacts } from "#lib/domain/batch-rules";
import { handsIn } from "#lib/outbound/hands-in";
import { licenceOf } from "#lib/returns/contractors";
import { lockBatchRow } from "#lib/returns/lock-batch-row";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";
import { readPath } from "#lib/returns/read-path";
import { readQuarantined } from "#lib/returns/read-quarantined";

export type LockedBatch = { row: Batch; pieces: LockedItem[]; facts: BatchFacts };

/** Holds a batch and all its pieces, with what its rules look at. */
export async function lockBatch(ctx: Context, batchNo: string): Promise<LockedBatch> {
  const row = await lockBatchRow(ctx, batchNo);
  const pieces = await lockItemsOf(ctx, "batchId", row.id);
  const contractor = await licenceOf(ctx, row.contractorCode);
  const hands = await handsIn(ctx, row, pieces);
  const held = pieces.find(({ hold }) => hold !== null)?.hold ?? null;
  const [quarantined = null] = await readQuarantined(ctx, eq(items.batchId, row.id));
  const path = await readPath(ctx, row);
  const ofPieces = { pieces: pieces.length, held, quarantined, hands };
  return { row, pieces, facts: { ...factsOf(row), ...ofPieces, contractor, path } };
}

function factsOf(
  row: Batch,
): Omit<BatchFacts, "pieces" | "held" | "quarantined" | "contractor" | "hands" | "path"> {
  const { receiverCode, destinationKind, sealedAt } = row;
  const { outcome, status, papers, grossWeightGrams, clearedAt, approvedAt, extendedDays } = row;
  return {
    receiverCode,
    destinationKind,
    sealedAt,
    outcome,
    status,
    papers,
    grossWeightGrams,
    clearedAt,
    approvedAt,
    extendedDays,
  };
}
