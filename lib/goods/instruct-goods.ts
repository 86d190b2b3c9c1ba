import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { instructableOutcomes, judgeInstruction } from "#lib/domain/owner-instruction";
import { orThrow } from "#lib/errors";
import { lockAllItems } from "#lib/returns/lock-item";
import { readProposals } from "#lib/returns/proposals";
import { recordItemFact } from "#lib/returns/record-fact";

export const InstructGoods = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(200),
  outcome: z.enum(instructableOutcomes),
  /** The owner's own number of its instruction. */
  reference: z.string().trim().min(1).max(60),
  note: z.string().trim().min(1).max(500).nullable(),
});

/**
 * The owner of admitted pieces says what is to be done with them, all or none, until the house has settled them. The
 * house settles on that word; goods to be destroyed still take the proof that they cannot be shipped back.
 */
export async function instructGoods(
  ctx: Context,
  { plates, outcome, reference, note }: z.infer<typeof InstructGoods>,
): Promise<{ instructed: number }> {
  authorize(ctx, "goods.instruct");
  const pieces = await lockAllItems(ctx, plates);
  const proposalOf = await readProposals(
    ctx,
    pieces.map(({ id }) => id),
  );
  for (const piece of pieces) {
    const facts = { ...piece, instructed: piece.instructedOutcome };
    orThrow(judgeInstruction(facts, outcome, proposalOf(piece.id).rules));
    await recordItemFact(
      ctx,
      piece,
      {
        instructedOutcome: outcome,
        instructionNo: reference,
        instructionNote: note,
        instructedAt: ctx.now,
      },
      { type: "owner_instructed", body: { outcome, reference, reason: note } },
    );
  }
  return { instructed: pieces.length };
}
