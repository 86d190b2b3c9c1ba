import { z } from "zod";
import { SecondPerson, verifySecondPerson } from "#lib/auth/verify-second-person";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import {
  destructionCauses,
  judgeSettlement,
  type Settlement,
  settledOutcomes,
  settlementBases,
} from "#lib/domain/settle";
import { AppError, orThrow } from "#lib/errors";
import { lastSettlements } from "#lib/outbound/last-settlements";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const SettleOutcome = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(500),
  /** Left out to settle each piece as its inspector proposed. */
  outcome: z.enum(settledOutcomes).nullable(),
  basis: z.enum(settlementBases),
  reference: z.string().trim().min(1).max(60).nullable(),
  reason: z.string().trim().min(1).max(500).nullable(),
  destructionCause: z.enum(destructionCauses).nullable(),
  /** Who signs with the settler, where a piece was settled before. */
  second: SecondPerson.optional(),
});

/**
 * Settles the outcome of admitted pieces, all or none; what it replaces stays in the history. A piece that
 * was settled before takes the signature of a second person who may approve loads.
 */
export async function settleOutcome(
  ctx: Context,
  input: z.infer<typeof SettleOutcome>,
): Promise<{ settled: number }> {
  const userId = authorize(ctx, "outcome.settle");
  const { second, ...chosen } = input;
  const secondActorId = second ? await verifySecondPerson(ctx, userId, "batch.approve", second) : null;
  const plates = [...new Set(input.plates)];
  const pieces = await lockItems(ctx, plates);
  const missing = plates.find((plate) => !pieces.some((piece) => piece.plate === plate));
  if (missing) throw new AppError("not_found", { code: missing });
  const before = await lastSettlements(
    ctx,
    pieces.map(({ id }) => id),
  );
  for (const piece of pieces) {
    const settlement = { ...chosen, outcome: outcomeFor(piece, chosen.outcome) };
    await settlePiece(ctx, piece, settlement, { last: before.get(piece.id), secondActorId });
  }
  return { settled: pieces.length };
}

function outcomeFor(piece: LockedItem, chosen: Settlement["outcome"] | null): Settlement["outcome"] {
  const outcome = chosen ?? piece.outcomeProposed;
  if (outcome === "release" || outcome === "reship" || outcome === "destroy") return outcome;
  throw new AppError("outcome_not_settled");
}

type Before = { last: Settlement | undefined; secondActorId: string | null };

async function settlePiece(
  ctx: Context,
  piece: LockedItem,
  settlement: Settlement,
  { last, secondActorId }: Before,
): Promise<void> {
  const { state, hold, grade, outcomeProposed: proposed } = piece;
  const previous = piece.outcome ?? last?.outcome ?? null;
  const standing = piece.outcome === null ? null : (last ?? null);
  const signedByTwo = secondActorId !== null;
  orThrow(judgeSettlement({ state, hold, grade, proposed, previous, standing, signedByTwo }, settlement));
  const { outcome, basis, reference, reason, destructionCause } = settlement;
  await recordItemFact(
    ctx,
    piece,
    { outcome, outcomeBasis: basis, settledAt: ctx.now },
    {
      type: "outcome_settled",
      secondActorId,
      body: { outcome, basis, reference, reason, destructionCause, replaces: previous },
    },
  );
}
