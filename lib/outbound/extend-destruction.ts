import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { extensionDaysAtMost, judgeExtension } from "#lib/domain/destruction";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";

export const ExtendDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  days: z.number().int().min(1).max(extensionDaysAtMost),
  extensionNo: z.string().trim().min(1).max(60),
  reason: z.string().trim().min(1).max(500),
});

/**
 * Records customs' extension of the time for destroying: once, by thirty days at most, asked for in the last
 * seven of the sixty. Refuses `extension_early`, `extension_used`, `destruction_overdue`.
 */
export async function extendDestruction(
  ctx: Context,
  input: z.infer<typeof ExtendDestruction>,
): Promise<{ batchNo: string }> {
  authorize(ctx, "batch.manage");
  const batch = await lockBatch(ctx, input.batchNo);
  orThrow(judgeExtension(batch.facts, ctx.now));
  const { days: extendedDays, extensionNo, reason } = input;
  const papers = { ...batch.row.papers, extensionNo };
  await advanceBatch(ctx, batch, { extendedDays, papers }, "destruction_extended", { reason });
  return { batchNo: batch.row.batchNo };
}
