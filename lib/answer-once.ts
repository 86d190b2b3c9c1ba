import { and, eq, sql } from "drizzle-orm";
import { idempotencyKeys } from "#db/schema/idempotency";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { blindIndex } from "#lib/vault";

/** A write as its sender names it: the key it made before the first attempt, and what it asked. */
export type Once = { route: string; key: string; request: string };

/**
 * Does the work once per actor, route and key, and stores its answer in the same transaction.
 * The same key with the same request gets the stored answer; with another request it is refused
 * (`key_reused`); while the first is still running, `key_in_progress`.
 */
export async function answerOnce<T>(ctx: Context, once: Once, work: () => Promise<T>): Promise<T> {
  const actor = actorOf(ctx);
  const name = `${actor} ${once.route} ${once.key}`;
  const [lock] = await ctx.tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`,
  );
  if (!lock?.free) throw new AppError("key_in_progress");
  const stored = await findStored(ctx, once);
  if (stored !== null) return JSON.parse(stored);
  const answer = await work();
  await ctx.tx.insert(idempotencyKeys).values({
    actor,
    route: once.route,
    key: once.key,
    requestHash: hashOf(once),
    response: JSON.stringify(answer ?? null),
    createdAt: ctx.now,
  });
  return answer;
}

/** The answer stored under this name as JSON, or null; refuses `key_reused` where another request had it. */
export async function findStored(ctx: Context, once: Once): Promise<string | null> {
  const [stored] = await ctx.tx
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.actor, actorOf(ctx)),
        eq(idempotencyKeys.route, once.route),
        eq(idempotencyKeys.key, once.key),
      ),
    );
  if (!stored) return null;
  if (!hashOf(once).equals(stored.requestHash)) throw new AppError("key_reused");
  return stored.response;
}

const actorOf = ({ actor }: Context) => actor.userId ?? "system";

/** Keyed, because a request may hold a PIN, and six digits are guessed in no time from a plain hash. */
const hashOf = ({ request }: Once) => blindIndex(request, "idempotency");
