import type { Context } from "#lib/context";
import { type LoopProgress, loopProgress } from "#lib/domain/loop";
import type { Scope } from "#lib/domain/role";
import { readLoopFacts } from "#lib/returns/loop-facts";

/** Who sees all that a ring is drawn from; for everybody else there is none, rather than a wrong one. */
const ringScopes: readonly Scope[] = ["system", "warehouse", "customs", "office"];

/** The rings of returns, by their ids. Empty for scopes that do not see the messages. */
export async function loopsOf(
  ctx: Context,
  returnIds: readonly string[],
): Promise<Map<string, LoopProgress>> {
  if (!ringScopes.includes(ctx.actor.scope)) return new Map();
  const facts = await readLoopFacts(ctx, returnIds);
  return new Map([...facts].map(([returnId, row]) => [returnId, loopProgress(row)]));
}
