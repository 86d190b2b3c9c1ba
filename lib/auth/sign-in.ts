import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { credentials, sessions, signInAttempts, users } from "#db/schema/people";
import { verifySecret } from "#lib/auth/secret-hash";
import type { Context } from "#lib/context";
import { uuidv7 } from "#lib/uuid";

export const SignIn = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(200),
  address: z.string().max(64),
});

const sessionHours = 12;
const freeAttempts = 5;
const lockMinutes = 15;

export type SignInResult =
  | { ok: true; sessionId: string }
  | { ok: false; reason: "sign_in_failed" | "locked_out" };

/**
 * Opens a session for a login and its password. Failures are counted per account and per address
 * and written, so the answer is a value and not an exception; known and unknown logins answer
 * alike and take the same time.
 */
export async function signIn(ctx: Context, input: z.infer<typeof SignIn>): Promise<SignInResult> {
  const [found] = await ctx.tx
    .select({ user: users, credential: credentials })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.login, input.login))
    .for("update", { of: credentials });
  const [address] = await ctx.tx
    .select()
    .from(signInAttempts)
    .where(eq(signInAttempts.address, input.address));
  const matches = await verifySecret(found?.credential.passwordHash ?? null, input.password);
  const locked = [found?.credential.lockedUntil, address?.lockedUntil].some(
    (until) => until && until > ctx.now,
  );
  if (locked) return { ok: false, reason: "locked_out" };
  if (!found || !matches || found.user.disabledAt) {
    if (found) await countFailure(ctx, found.user.id);
    await countAddress(ctx, input.address);
    return { ok: false, reason: "sign_in_failed" };
  }
  await ctx.tx
    .update(credentials)
    .set({ failedAttempts: 0, lockedUntil: null })
    .where(eq(credentials.userId, found.user.id));
  const sessionId = uuidv7();
  const expiresAt = new Date(ctx.now.getTime() + sessionHours * 3_600_000);
  await ctx.tx
    .insert(sessions)
    .values({ id: sessionId, userId: found.user.id, createdAt: ctx.now, expiresAt });
  return { ok: true, sessionId };
}

async function countFailure(ctx: Context, userId: string) {
  await ctx.tx
    .update(credentials)
    .set({
      failedAttempts: sql`${credentials.failedAttempts} + 1`,
      lockedUntil: lockWhen(sql`${credentials.failedAttempts} + 1`, freeAttempts, ctx.now),
    })
    .where(eq(credentials.userId, userId));
}

async function countAddress(ctx: Context, address: string) {
  const [row] = await ctx.tx
    .insert(signInAttempts)
    .values({ address, failedAttempts: 1, lastAt: ctx.now })
    .onConflictDoUpdate({
      target: signInAttempts.address,
      set: {
        lastAt: ctx.now,
        failedAttempts: sql`case when ${signInAttempts.lastAt} < ${minutesBefore(ctx.now).toISOString()}::timestamptz then 1 else ${signInAttempts.failedAttempts} + 1 end`,
      },
    })
    .returning();
  if ((row?.failedAttempts ?? 0) % (freeAttempts * 10) !== 0) return;
  await ctx.tx
    .update(signInAttempts)
    .set({ lockedUntil: minutesAfter(ctx.now) })
    .where(eq(signInAttempts.address, address));
}

/** Locks at every multiple of the free attempts, so that a lock that lapsed gives a few tries and no more. */
function lockWhen(count: ReturnType<typeof sql>, every: number, now: Date) {
  return sql`case when (${count}) % ${every} = 0 then ${minutesAfter(now).toISOString()}::timestamptz else null end`;
}

const minutesAfter = (now: Date) => new Date(now.getTime() + lockMinutes * 60_000);
const minutesBefore = (now: Date) => new Date(now.getTime() - lockMinutes * 60_000);
