import { eq, inArray, sql } from "drizzle-orm";
import { signInAttempts } from "#db/schema/people";
import type { Context } from "#lib/context";

const lockMinutes = 15;

/** Whether tries under one of these keys are locked now. */
export async function areTriesLocked(ctx: Context, keys: string[]): Promise<boolean> {
  const rows = await ctx.tx
    .select({ until: signInAttempts.lockedUntil })
    .from(signInAttempts)
    .where(inArray(signInAttempts.address, keys));
  return rows.some(({ until }) => until !== null && until > ctx.now);
}

/**
 * Counts one more try under a key, from one again when the last is a quarter of an hour ago; locks for so long at
 * every multiple of the free ones.
 */
export async function countTry(ctx: Context, key: string, freeTries: number): Promise<void> {
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
