import type { Batch } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockBatchRow } from "#lib/returns/lock-batch-row";

/**
 * Holds a load that is photographed: one that is to be destroyed, from its approval until it is written off. Refuses
 * `not_found`, and `batch_state_forbids` for every other.
 */
export async function lockLoadToPhotograph(ctx: Context, batchNo: string): Promise<Batch> {
  const load = await lockBatchRow(ctx, batchNo);
  const { outcome, status } = load;
  if (outcome !== "destroy" || status !== "approved") throw new AppError("batch_state_forbids", { status });
  return load;
}
