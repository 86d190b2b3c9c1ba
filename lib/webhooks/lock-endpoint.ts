import { desc, eq, sql } from "drizzle-orm";
import { ownerEndpoints } from "#db/schema/registers";
import type { Context } from "#lib/context";
import { codedScopes } from "#lib/domain/role";
import { AppError } from "#lib/errors";

export type Endpoint = typeof ownerEndpoints.$inferSelect;

/**
 * What holds of an owner's endpoint now, or null, held until the transaction ends: two people who change it do so one
 * after the other. Another owner's does not exist for an owner (`not_found`).
 */
export async function lockEndpoint(ctx: Context, code: string): Promise<Endpoint | null> {
  const { scope, scopeCode } = ctx.actor;
  if (codedScopes.some((coded) => coded === scope) && scopeCode !== code) {
    throw new AppError("not_found", { code });
  }
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`endpoint:${code}`}, 0))`);
  return readEndpoint(ctx, code);
}

/** What holds of an owner's endpoint now, or null. */
export async function readEndpoint(ctx: Context, code: string): Promise<Endpoint | null> {
  const [row] = await ctx.tx
    .select()
    .from(ownerEndpoints)
    .where(eq(ownerEndpoints.code, code))
    .orderBy(desc(ownerEndpoints.position))
    .limit(1);
  return row ?? null;
}

/** An endpoint that messages can be sent to; without one there is nothing to do (`endpoint_refused`). */
export function requireWired(endpoint: Endpoint | null) {
  const { url, secretSealed } = endpoint ?? {};
  if (!endpoint || !url || !secretSealed) throw new AppError("endpoint_refused", { problem: "missing" });
  return { ...endpoint, url, secretSealed };
}
