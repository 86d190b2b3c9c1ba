import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

export const ExplainDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  reason: z.string().trim().min(1).max(500),
});

/** Says why more or less was destroyed than left the zone, or why so late; nothing goes on until another accepts it. */
export async function explainDestruction(
  ctx: Context,
  { batchNo, reason }: z.infer<typeof ExplainDestruction>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.explained);
  return takeStep(ctx, batchNo, { step: "explained", by, facts: { reason } });
}
