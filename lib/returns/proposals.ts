import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import type { OutcomeParams } from "#lib/domain/rules/outcome-rules";
import { outcomeParamsAt } from "#lib/domain/rules/rules-in-time";
import { readRules } from "#lib/read-rules";

/** When a piece's outcome was proposed, and what the rules in force then ask of it. */
export type Proposal = { proposedAt: Date; rules: OutcomeParams };

/** The proposal of each piece, which its last inspection made; now for one that has none. */
export async function readProposals(
  ctx: Context,
  itemIds: readonly string[],
): Promise<(itemId: string) => Proposal> {
  const rules = await readRules(ctx);
  const rows = await ctx.tx
    .select({ itemId: findings.itemId, foundAt: max(findings.foundAt) })
    .from(findings)
    .where(
      and(
        inArray(findings.itemId, [...itemIds]),
        eq(findings.kind, "inspection"),
        isNull(findings.takenBackAt),
      ),
    )
    .groupBy(findings.itemId);
  const times = new Map(rows.map(({ itemId, foundAt }) => [itemId, foundAt]));
  return (itemId) => {
    const proposedAt = times.get(itemId) ?? ctx.now;
    return { proposedAt, rules: outcomeParamsAt(rules, proposedAt) };
  };
}
