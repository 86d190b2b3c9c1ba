import { eq, sql } from "drizzle-orm";
import { credentials } from "#db/schema/people";
import { inScope } from "#db/scope";
import { verifySecret } from "#lib/auth/secret-hash";
import { AppError } from "#lib/errors";

const lockMinutes = 15;
const freePins = 5;

/**
 * Step-up: the acting person signs with the PIN. A wrong one is counted in a transaction of its
 * own, so that refusing the work does not forget it; five in a row lock signing for 15 minutes.
 */
export async function verifyPin(userId: string, pin: string, now: Date): Promise<void> {
  const eyes = { scope: "system", code: null, actorId: userId } as const;
  const verdict = await inScope(eyes, async (tx) => {
    const [row] = await tx.select().from(credentials).where(eq(credentials.userId, userId)).for("update");
    if (row?.lockedUntil && row.lockedUntil > now) return "locked_out" as const;
    if (await verifySecret(row?.pinHash ?? null, pin)) {
      await tx.update(credentials).set({ failedPins: 0 }).where(eq(credentials.userId, userId));
      return "ok" as const;
    }
    const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000);
    const failed = (row?.failedPins ?? 0) + 1;
    await tx
      .update(credentials)
      .set({
        failedPins: sql`${credentials.failedPins} + 1`,
        ...(failed % freePins === 0 ? { lockedUntil } : {}),
      })
      .where(eq(credentials.userId, userId));
    return "pin_wrong" as const;
  });
  if (verdict !== "ok") throw new AppError(verdict);
}
