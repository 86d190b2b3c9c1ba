import type { Batch } from "#db/schema/batches";
import type { Context } from "#lib/context";
import type { BatchFacts } from "#lib/domain/batch-rules";
import { handsIn } from "#lib/outbound/hands-in";
import { licenceOf } from "#lib/returns/contractors";
import { lockBatchRow } from "#lib/returns/lock-batch-row";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";
import { readPath } from "#lib/returns/read-path";

export type LockedBatch = { row: Batch; pieces: LockedItem[]; facts: BatchFacts };

/** Holds a batch and all its pieces, with what its rules look at. */
export async function lockBatch(ctx: Context, batchNo: string): Promise<LockedBatch> {
  const row = await lockBatchRow(ctx, batchNo);
  const pieces = await lockItemsOf(ctx, "batchId", row.id);
  const contractor = await licenceOf(ctx, row.contractorCode);
  const hands = await handsIn(ctx, row, pieces);
  const held = pieces.find(({ hold }) => hold !== null)?.hold ?? null;
  const path = await readPath(ctx, row);
  return { row, pieces, facts: { ...factsOf(row), pieces: pieces.length, held, contractor, hands, path } };
}

function factsOf(row: Batch): Omit<BatchFacts, "pieces" | "held" | "contractor" | "hands" | "path"> {
  const { outcome, status, papers, grossWeightGrams, clearedAt, approvedAt, extendedDays } = row;
  return { outcome, status, papers, grossWeightGrams, clearedAt, approvedAt, extendedDays };
}
