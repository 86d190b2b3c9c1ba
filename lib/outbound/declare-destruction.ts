import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

const number = z.string().trim().min(1).max(60);

export const DeclareDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  certificateNo: number,
  /** Under mode 0200. */
  destructionDeclarationNo: number,
});

/** The declarant has the contractor's certificate and declared the destruction to customs under 0200. */
export async function declareDestruction(
  ctx: Context,
  { batchNo, ...facts }: z.infer<typeof DeclareDestruction>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.declared);
  return takeStep(ctx, batchNo, { step: "declared", by, facts });
}
