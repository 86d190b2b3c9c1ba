import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { lockForStep, writeStep } from "#lib/outbound/take-step";

export const ExplainWeight = z.strictObject({
  batchNo: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(500),
});

/** Says why more or less was destroyed than left the zone; nothing goes on until another accepts it. */
export async function explainWeight(
  ctx: Context,
  { batchNo, reason }: z.infer<typeof ExplainWeight>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.explained);
  const batch = await lockForStep(ctx, batchNo, "explained", by);
  return writeStep(ctx, batch, { step: "explained", by, facts: { reason } });
}
