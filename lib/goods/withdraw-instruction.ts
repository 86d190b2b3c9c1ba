import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeWithdrawal } from "#lib/domain/owner-instruction";
import { orThrow } from "#lib/errors";
import { lockAllItems } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const WithdrawInstruction = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(200),
});

/** The owner takes back what it instructed for pieces that the house has not settled yet, all or none. */
export async function withdrawInstruction(
  ctx: Context,
  { plates }: z.infer<typeof WithdrawInstruction>,
): Promise<{ withdrawn: number }> {
  authorize(ctx, "goods.instruct");
  const pieces = await lockAllItems(ctx, plates);
  for (const piece of pieces) {
    const { outcome, instructedOutcome: instructed, instructionNo } = piece;
    orThrow(judgeWithdrawal({ outcome, instructed }));
    await recordItemFact(
      ctx,
      piece,
      { instructedOutcome: null, instructionNo: null, instructionNote: null, instructedAt: null },
      { type: "owner_instruction_withdrawn", body: { outcome: instructed, reference: instructionNo } },
    );
  }
  return { withdrawn: pieces.length };
}
