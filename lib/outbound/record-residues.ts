import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";

const amountFen = z.number().int().min(1).max(100_000_000_00);

export const RecordResidues = z.strictObject({
  batchNo: z.string().min(1).max(20),
  residues: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("none") }),
    z.strictObject({
      kind: z.literal("income"),
      incomeFen: amountFen,
      /** Under mode 0844. */
      residueDeclarationNo: z.string().trim().min(1).max(60),
      taxFen: amountFen,
    }),
  ]),
});

/** What became of the residues: none of worth, or income, which is declared under 0844 and taxed before anything closes. */
export async function recordResidues(
  ctx: Context,
  { batchNo, residues }: z.infer<typeof RecordResidues>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.residues);
  return takeStep(ctx, batchNo, { step: "residues", by, facts: residues });
}
