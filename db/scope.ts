import { sql } from "drizzle-orm";
import { database, type Pool, type Transaction } from "#db/client";
import type { Scope } from "#lib/domain/role";

/** Whose eyes a transaction has: row-level security compares rows with it. */
export type ScopeOfTransaction = { scope: Scope; code: string | null; actorId: string | null };

/**
 * Runs `work` in one transaction that sees only the rows of its scope. Who is inside one opens no other of
 * the same pool: as many of them as there are connections would wait for each other for ever.
 */
export async function inScope<T>(
  eyes: ScopeOfTransaction,
  work: (tx: Transaction) => Promise<T>,
  pool: Pool = "work",
): Promise<T> {
  return database(pool).transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.scope', ${eyes.scope}, true), set_config('app.code', ${eyes.code ?? ""}, true), set_config('app.actor', ${eyes.actorId ?? ""}, true)`,
    );
    return work(tx);
  });
}

/**
 * Lets the rest of a transaction see everything. Only for the product's own last step: what an
 * office must hear is decided from all facts, whoever changed one of them.
 */
export async function seeAll(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('app.scope', 'system', true)`);
}

/** Lets one step of a transaction see everything, and then gives the transaction its own eyes back. */
export async function withAllInSight<T>(tx: Transaction, own: Scope, step: () => Promise<T>): Promise<T> {
  await seeAll(tx);
  const output = await step();
  await tx.execute(sql`select set_config('app.scope', ${own}, true)`);
  return output;
}
