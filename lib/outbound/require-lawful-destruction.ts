import type { Context } from "#lib/context";
import { destructionFactsOf, judgeLawfulDestruction } from "#lib/domain/lawful-destruction";
import type { JudgementOccasion } from "#lib/domain/rules/occasions";
import { orThrow } from "#lib/errors";
import type { LockedBatch } from "#lib/outbound/lock-batch";
import { goodsPapersOf, proofOfNoWayBack } from "#lib/returns/goods-papers-of";
import { lastSettlements } from "#lib/returns/last-settlements";
import { readProposals } from "#lib/returns/proposals";
import { recordJudgements } from "#lib/returns/record-judgements";

/**
 * Has the book judge every piece of a destruction with the papers of its load as they now stand, and writes the
 * judgements down. Refuses with what speaks against one of them, or is not there yet.
 */
export async function requireLawfulDestruction(
  ctx: Context,
  { row, pieces, facts }: LockedBatch,
  papers: Readonly<Record<string, string>>,
  occasion: JudgementOccasion,
): Promise<void> {
  if (row.outcome !== "destroy") return;
  const ids = pieces.map(({ id }) => id);
  const [settlements, proofs] = [await lastSettlements(ctx, ids), await goodsPapersOf(ctx, ids)];
  const proposalOf = await readProposals(ctx, ids);
  const load = { authorisationNo: papers.authorisationNo, contractor: facts.contractor };
  const judged = pieces.map((item) => {
    const cannotShipBack = proofOfNoWayBack(proofs.get(item.id));
    const cause = settlements.get(item.id)?.destructionCause ?? null;
    const { proposedAt, rules } = proposalOf(item.id);
    const { grade, recalledBy } = item;
    if (grade === null) throw new Error(`${item.plate} was settled without a grade`);
    const piece = { grade, recalledBy, cannotShipBack, cause, rules };
    orThrow(judgeLawfulDestruction(piece, load, ctx.now));
    return { item, proposedAt, destruction: destructionFactsOf(piece, load, ctx.now) };
  });
  await recordJudgements(ctx, occasion, judged);
}
