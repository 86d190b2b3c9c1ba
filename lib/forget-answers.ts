import { lt, min } from "drizzle-orm";
import { idempotencyKeys } from "#db/schema/idempotency";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";

const dayMs = 86_400_000;
/** As the database has it, which lets younger keys go for nobody. No scan waits at a bench for as long. */
const keptDays = 30;

/**
 * Forgets the answers to writes whose key nobody can still repeat, a day's worth at a time, the oldest first. Says how
 * many went; 0 when all that are left are young.
 */
export async function forgetAnswers(ctx: Context, _: null): Promise<number> {
  authorizeSystem(ctx);
  const [oldest] = await ctx.tx.select({ at: min(idempotencyKeys.createdAt) }).from(idempotencyKeys);
  const keptFrom = ctx.now.getTime() - keptDays * dayMs;
  if (!oldest?.at || oldest.at.getTime() >= keptFrom) return 0;
  const until = new Date(Math.min(oldest.at.getTime() + dayMs, keptFrom));
  const gone = await ctx.tx
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, until))
    .returning({ key: idempotencyKeys.key });
  return gone.length;
}
