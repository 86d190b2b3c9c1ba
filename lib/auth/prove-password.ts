import { eq, sql } from "drizzle-orm";
import { credentials, signInAttempts, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { areTriesLocked, countTry } from "#lib/auth/failed-tries";
import { loginKey, triesOfLogin } from "#lib/auth/login-key";
import { verifySecret } from "#lib/auth/secret-hash";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/**
 * Whose session it is proves to be its person by the password. Wrong ones count with those of signing in, in a
 * transaction of their own. Refuses `password_wrong` and `locked_out`.
 */
export async function provePassword(ctx: Context, userId: string, password: string): Promise<void> {
  const eyes = { scope: "system", code: null, actorId: null } as const;
  const reason = await inScope(eyes, (tx) => tryPassword({ ...ctx, tx }, userId, password), "tries");
  if (reason) throw new AppError(reason);
}

async function tryPassword(ctx: Context, userId: string, password: string) {
  const [found] = await ctx.tx
    .select({ login: users.login, passwordHash: credentials.passwordHash })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.id, userId));
  const key = loginKey(found?.login ?? "", found !== undefined);
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const matches = await verifySecret(found?.passwordHash ?? null, password);
  if (await areTriesLocked(ctx, [key])) return "locked_out";
  if (matches) {
    await ctx.tx.update(signInAttempts).set({ failedAttempts: 0 }).where(eq(signInAttempts.address, key));
    return null;
  }
  await countTry(ctx, key, triesOfLogin);
  return "password_wrong";
}
