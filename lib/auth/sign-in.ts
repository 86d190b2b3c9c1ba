import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { credentials, sessions, signInAttempts, users } from "#db/schema/people";
import { verifySecret } from "#lib/auth/secret-hash";
import type { Context } from "#lib/context";
import { uuidv7 } from "#lib/uuid";
import { blindIndex } from "#lib/vault";

export const SignIn = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(200),
  address: z.string().max(64),
});

const sessionHours = 12;
const triesOfLogin = 5;
const triesOfAddress = 50;
const lockMinutes = 15;

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
  if (await isLocked(ctx, [login, input.address])) return { ok: false, reason: "locked_out" };
  if (!found || !matches || found.user.disabledAt) {
    await countFailure(ctx, login, triesOfLogin);
    await countFailure(ctx, input.address, triesOfAddress);
    return { ok: false, reason: "sign_in_failed" };
  }
  await ctx.tx.update(signInAttempts).set({ failedAttempts: 0 }).where(eq(signInAttempts.address, login));
  const sessionId = uuidv7();
  const expiresAt = new Date(ctx.now.getTime() + sessionHours * 3_600_000);
  await ctx.tx
    .insert(sessions)
    .values({ id: sessionId, userId: found.user.id, createdAt: ctx.now, expiresAt });
  return { ok: true, sessionId };
}

/**
 * Under what a login's tries are counted, beside those of addresses. What nobody is called shares one of
 * 65,536 rows, so that made-up logins do not fill the table and never lock somebody's own.
 */
function loginKey(login: string, isKnown: boolean): string {
  const digest = blindIndex(login, "sign-in").toString("hex");
  return isKnown ? `login ${digest.slice(0, 40)}` : `nobody ${digest.slice(0, 4)}`;
}

async function isLocked(ctx: Context, keys: string[]): Promise<boolean> {
  const rows = await ctx.tx
    .select({ until: signInAttempts.lockedUntil })
    .from(signInAttempts)
    .where(inArray(signInAttempts.address, keys));
  return rows.some(({ until }) => until !== null && until > ctx.now);
}

/** Counts from one again when the last failure is long ago; locks at every multiple of the free tries. */
async function countFailure(ctx: Context, key: string, freeTries: number): Promise<void> {
  const [row] = await ctx.tx
    .insert(signInAttempts)
    .values({ address: key, failedAttempts: 1, lastAt: ctx.now })
    .onConflictDoUpdate({
      target: signInAttempts.address,
      set: {
        lastAt: ctx.now,
        failedAttempts: sql`case when ${signInAttempts.lastAt} < ${minutesFrom(ctx.now, -lockMinutes).toISOString()}::timestamptz then 1 else ${signInAttempts.failedAttempts} + 1 end`,
      },
    })
    .returning();
  if (!row || row.failedAttempts % freeTries !== 0) return;
  await ctx.tx
    .update(signInAttempts)
    .set({ lockedUntil: minutesFrom(ctx.now, lockMinutes) })
    .where(eq(signInAttempts.address, key));
}

const minutesFrom = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);
