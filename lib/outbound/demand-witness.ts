import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeWitnessDemand } from "#lib/domain/judge-destruction-step";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";

export const DemandWitness = z.strictObject({ batchNo: z.string().min(1).max(20) });

/**
 * An officer wants to look on at a destruction that nobody asked a witness for: from here on it does not leave the zone
 * before an officer has signed. Refuses `batch_state_forbids` once it has left, and where a witness is asked for already.
 */
export async function demandWitness(
  ctx: Context,
  { batchNo }: z.infer<typeof DemandWitness>,
): Promise<{ batchNo: string }> {
  authorize(ctx, "destruction.witness");
  const batch = await lockBatch(ctx, batchNo);
  orThrow(judgeWitnessDemand(batch.facts));
  await advanceBatch(ctx, batch, { witnessRequired: true }, "destruction_witness_demanded");
  return { batchNo };
}
