import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

export const ListDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  countedPieces: z.number().int().min(0).max(10_000),
});

/** Lists what is loaded for destruction, counted by hand once more; a second person then confirms the list. */
export async function listDestruction(
  ctx: Context,
  { batchNo, countedPieces }: z.infer<typeof ListDestruction>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.listed);
  return takeStep(ctx, batchNo, { step: "listed", by, facts: { countedPieces } });
}
