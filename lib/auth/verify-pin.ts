import { eq } from "drizzle-orm";
import { credentials } from "#db/schema/people";
import { inScope } from "#db/scope";
import { verifySecret } from "#lib/auth/secret-hash";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

const lockMinutes = 15;
const freePins = 5;

/**
 * Step-up: the acting person signs with the PIN. A wrong one is counted in a transaction of its
 * own, so that refusing the work does not forget it; five in a row lock signing for 15 minutes.
 */
export async function verifyPin(
  ctx: Pick<Context, "tx" | "now">,
  userId: string,
  pin: string,
): Promise<void> {
  const [row] = await ctx.tx.select().from(credentials).where(eq(credentials.userId, userId));
  if (row?.lockedUntil && row.lockedUntil > ctx.now) throw new AppError("locked_out");
  const matches = await verifySecret(row?.pinHash ?? null, pin);
  if (matches && row?.failedPins === 0) return;
  const verdict = await countPin(userId, matches, ctx.now);
  if (verdict !== "ok") throw new AppError(verdict);
}

async function countPin(
  userId: string,
  matches: boolean,
  now: Date,
): Promise<"ok" | "pin_wrong" | "locked_out"> {
  const eyes = { scope: "system", code: null, actorId: userId } as const;
  return inScope(eyes, async (tx) => {
    const mine = eq(credentials.userId, userId);
    const [row] = await tx.select().from(credentials).where(mine).for("update");
    if (row?.lockedUntil && row.lockedUntil > now) return "locked_out";
    if (matches) {
      await tx.update(credentials).set({ failedPins: 0 }).where(mine);
      return "ok";
    }
    const failedPins = (row?.failedPins ?? 0) + 1;
    const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000);
    await tx
      .update(credentials)
      .set({ failedPins, ...(failedPins % freePins === 0 ? { lockedUntil } : {}) })
      .where(mine);
    return "pin_wrong";
  });
}
