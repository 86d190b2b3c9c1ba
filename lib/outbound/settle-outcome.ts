import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { destructionCauses, judgeSettlement, type Settlement, settlementBases } from "#lib/domain/settle";
import { AppError, orThrow } from "#lib/errors";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const SettleOutcome = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(500),
  /** Left out to settle each piece as its inspector proposed. */
  outcome: z.enum(["release", "reship", "destroy"]).nullable(),
  basis: z.enum(settlementBases),
  reference: z.string().trim().min(1).max(60).nullable(),
  reason: z.string().trim().min(1).max(500).nullable(),
  destructionCause: z.enum(destructionCauses).nullable(),
});

/** Settles the outcome of admitted pieces, all or none; what it replaces stays in the history. */
export async function settleOutcome(
  ctx: Context,
  input: z.infer<typeof SettleOutcome>,
): Promise<{ settled: number }> {
  authorize(ctx, "outcome.settle");
  const plates = [...new Set(input.plates)];
  const pieces = await lockItems(ctx, plates);
  const missing = plates.find((plate) => !pieces.some((piece) => piece.plate === plate));
  if (missing) throw new AppError("not_found", { code: missing });
  for (const piece of pieces)
    await settlePiece(ctx, piece, { ...input, outcome: outcomeFor(piece, input.outcome) });
  return { settled: pieces.length };
}

function outcomeFor(piece: LockedItem, chosen: Settlement["outcome"] | null): Settlement["outcome"] {
  const outcome = chosen ?? piece.outcomeProposed;
  if (outcome === "release" || outcome === "reship" || outcome === "destroy") return outcome;
  throw new AppError("outcome_not_settled");
}

async function settlePiece(ctx: Context, piece: LockedItem, settlement: Settlement): Promise<void> {
  const { state, hold, grade, outcomeProposed: proposed, outcome: current } = piece;
  orThrow(judgeSettlement({ state, hold, grade, proposed, current }, settlement));
  const { outcome, basis, reference, reason, destructionCause } = settlement;
  await recordItemFact(
    ctx,
    piece,
    { outcome, outcomeBasis: basis, settledAt: ctx.now },
    {
      type: "outcome_settled",
      body: { outcome, basis, reference, reason, destructionCause, replaces: piece.outcome },
    },
  );
}
