import { z } from "zod";
import { SecondPerson, verifySecondPerson } from "#lib/auth/verify-second-person";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isOverseas } from "#lib/domain/codes/country";
import { destructionCauses } from "#lib/domain/rules/destruction-cause";
import { noDestructionFacts, type OutcomeParams } from "#lib/domain/rules/outcome-rules";
import {
  judgeSettlement,
  type Settlement,
  type SettlementFacts,
  settledOutcomes,
  settlementBases,
} from "#lib/domain/settle";
import { AppError, orThrow } from "#lib/errors";
import { goodsPapersOf, proofOfNoWayBack } from "#lib/returns/goods-papers-of";
import { lastSettlements } from "#lib/returns/last-settlements";
import { type LockedItem, lockAllItems } from "#lib/returns/lock-item";
import { readProposals } from "#lib/returns/proposals";
import { recordItemFact } from "#lib/returns/record-fact";
import { type JudgedItem, recordJudgements } from "#lib/returns/record-judgements";

export const SettleOutcome = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(500),
  /** Left out to settle each piece as its inspector proposed. */
  outcome: z.enum(settledOutcomes).nullable(),
  basis: z.enum(settlementBases),
  reference: z.string().trim().min(1).max(60).nullable(),
  reason: z.string().trim().min(1).max(500).nullable(),
  destructionCause: z.enum(destructionCauses).nullable(),
  /** Where pieces that are shipped back go, where their owner said. */
  country: z.string().refine(isOverseas).nullish(),
  /** Who signs with the settler, where a piece was settled before. */
  second: SecondPerson.optional(),
});

/**
 * Settles the outcome of admitted pieces, all or none; what it replaces stays in the history. A piece that
 * was settled before takes the signature of a second person who may approve loads; destruction takes a proof
 * on record that the piece cannot be shipped back (`shipping_back_possible`).
 */
export async function settleOutcome(
  ctx: Context,
  input: z.infer<typeof SettleOutcome>,
): Promise<{ settled: number }> {
  const userId = authorize(ctx, "outcome.settle");
  const { second, ...chosen } = input;
  const secondActorId = second ? await verifySecondPerson(ctx, userId, "batch.approve", second) : null;
  const pieces = await lockAllItems(ctx, input.plates);
  const ids = pieces.map(({ id }) => id);
  const lasts = await lastSettlements(ctx, ids);
  const papers = await goodsPapersOf(ctx, ids);
  const proposalOf = await readProposals(ctx, ids);
  const judged: JudgedItem[] = [];
  for (const piece of pieces) {
    const outcome = outcomeFor(piece, chosen.outcome);
    const country = outcome === "reship" ? (chosen.country ?? null) : null;
    const settlement = { ...chosen, outcome, country };
    const cannotShipBack = proofOfNoWayBack(papers.get(piece.id));
    const { proposedAt, rules } = proposalOf(piece.id);
    const before = { last: lasts.get(piece.id), cannotShipBack, secondActorId, rules };
    const item = await settlePiece(ctx, piece, settlement, before);
    const destruction = { ...noDestructionFacts, cannotShipBack, cause: settlement.destructionCause };
    judged.push({ item, proposedAt, destruction });
  }
  await recordJudgements(ctx, "settlement", judged);
  return { settled: pieces.length };
}

function outcomeFor(piece: LockedItem, chosen: Settlement["outcome"] | null): Settlement["outcome"] {
  const outcome = chosen ?? piece.outcomeProposed;
  if (outcome === "release" || outcome === "reship" || outcome === "destroy") return outcome;
  throw new AppError("outcome_not_settled");
}

type Before = {
  last: Settlement | undefined;
  cannotShipBack: SettlementFacts["cannotShipBack"];
  secondActorId: string | null;
  rules: OutcomeParams;
};

async function settlePiece(
  ctx: Context,
  piece: LockedItem,
  settlement: Settlement,
  { last, cannotShipBack, secondActorId, rules }: Before,
): Promise<LockedItem> {
  const { state, hold, grade, recalledBy, outcomeProposed: proposed, instructedOutcome: instructed } = piece;
  const previous = piece.outcome ?? last?.outcome ?? null;
  const standing = piece.outcome === null ? null : (last ?? null);
  const signedByTwo = secondActorId !== null;
  const facts = { state, hold, grade, recalledBy, proposed, instructed, previous, standing, cannotShipBack };
  orThrow(judgeSettlement({ ...facts, signedByTwo, rules }, settlement));
  const { outcome, basis, reference, reason, destructionCause, country = null } = settlement;
  return recordItemFact(
    ctx,
    piece,
    { outcome, outcomeBasis: basis, settledAt: ctx.now },
    {
      type: "outcome_settled",
      secondActorId,
      body: { outcome, basis, reference, reason, destructionCause, country, replaces: previous },
    },
  );
}
