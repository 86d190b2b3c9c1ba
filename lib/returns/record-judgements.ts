import { judgements } from "#db/schema/rules";
import type { Context } from "#lib/context";
import { judgeByEveryRule } from "#lib/domain/rules/judge-piece";
import type { JudgementOccasion } from "#lib/domain/rules/occasions";
import { type DestructionFacts, noDestructionFacts } from "#lib/domain/rules/outcome-rules";
import { readRules } from "#lib/read-rules";
import { factsOfItem } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { readTransactions } from "#lib/returns/read-transactions";

export type JudgedItem = {
  item: LockedItem;
  /** When the outcome was proposed; now when left out. */
  proposedAt?: Date | null;
  destruction?: DestructionFacts;
};

/** Writes down what every rule says of locked pieces now, with the facts and the versions it went by. */
export async function recordJudgements(
  ctx: Context,
  occasion: JudgementOccasion,
  judged: readonly JudgedItem[],
): Promise<void> {
  if (judged.length === 0) return;
  const rules = await readRules(ctx);
  const values = await readTransactions(
    ctx,
    judged.flatMap(({ item }) => item.listId ?? []),
  );
  const rows = judged.map(({ item, proposedAt, destruction }) => {
    const { grade, listId } = item;
    const piece = {
      facts: factsOfItem(item, ctx.now),
      releasedAt: item.list?.releasedAt ?? null,
      grade,
      outcome: batchOutcome(item),
      destruction: destruction ?? noDestructionFacts,
      limits: { transactionFen: listId === null ? null : (values.get(listId) ?? null), yearFen: null },
      proposedAt: proposedAt ?? ctx.now,
    };
    return {
      itemId: item.id,
      applicationId: item.applicationId,
      occasion,
      rules: judgeByEveryRule(piece, rules),
      judgedBy: ctx.actor.userId,
      judgedAt: ctx.now,
    };
  });
  await ctx.tx.insert(judgements).values(rows);
}

/** The outcome that stands or is proposed, where it is one that the rules judge. */
function batchOutcome({ outcome, outcomeProposed }: LockedItem) {
  const asked = outcome ?? outcomeProposed;
  return asked === "detained" ? null : asked;
}
