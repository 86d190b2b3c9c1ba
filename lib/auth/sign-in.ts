import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { credentials, signInAttempts, users } from "#db/schema/people";
import { areTriesLocked, countTry } from "#lib/auth/failed-tries";
import { loginKey, triesOfLogin } from "#lib/auth/login-key";
import { openSession } from "#lib/auth/open-session";
import { verifySecret } from "#lib/auth/secret-hash";
import type { Context } from "#lib/context";

export const SignIn = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(200),
  address: z.string().max(64),
});

const triesOfAddress = 50;

export type SignInResult =
  | { ok: true; sessionId: string }
  | { ok: false; reason: "sign_in_failed" | "locked_out" };

/**
 * Opens a session for a login and its password. Failures are counted per login and per address and
 * written, so the answer is a value and not an exception. A login that nobody has is counted, locked
 * and answered as one that somebody has, and takes the same time.
 */
export async function signIn(ctx: Context, input: z.infer<typeof SignIn>): Promise<SignInResult> {
  const [found] = await ctx.tx
    .select({ user: users, credential: credentials })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.login, input.login));
  const login = loginKey(input.login, found !== undefined);
  // Tries of one login wait for each other, so that many at once are no more than so many in turn.
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${login}, 0))`);
  const matches = await verifySecret(found?.credential.passwordHash ?? null, input.password);
  if (await areTriesLocked(ctx, [login, input.address])) return { ok: false, reason: "locked_out" };
  if (!found || !matches || found.user.disabledAt) {
    await countTry(ctx, login, triesOfLogin);
    await countTry(ctx, input.address, triesOfAddress);
    return { ok: false, reason: "sign_in_failed" };
  }
  await ctx.tx.update(signInAttempts).set({ failedAttempts: 0 }).where(eq(signInAttempts.address, login));
  return { ok: true, sessionId: await openSession(ctx, found.user.id) };
}
