import { eq, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { credentials, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { verifySecret } from "#lib/auth/secret-hash";
import { AppError } from "#lib/errors";

const lockMinutes = 15;
const freePins = 5;

type Signer = Pick<typeof users.$inferSelect, "id" | "role">;
type Proof = { ok: true; signer: Signer } | { ok: false; reason: "pin_wrong" | "locked_out" };

/**
 * The one person of `who` whose PIN this is. Five wrong ones in a row lock signing for 15 minutes
 * (`locked_out`); nobody, no PIN and a wrong PIN are one answer (`pin_wrong`). Tries are counted in a
 * transaction of their own, so that refusing the work does not forget them, and one after the other for
 * each person. It runs in the pool of tries: whoever asks holds a connection of the other pool meanwhile.
 */
export async function provePin(who: SQL | undefined, pin: string, now: Date): Promise<Signer> {
  // Only the product itself sees another person's secret.
  const eyes = { scope: "system", code: null, actorId: null } as const;
  const proof = await inScope(eyes, (tx) => tryPin(tx, who, pin, now), "tries");
  if (!proof.ok) throw new AppError(proof.reason);
  return proof.signer;
}

async function tryPin(tx: Transaction, who: SQL | undefined, pin: string, now: Date): Promise<Proof> {
  const [found] = await tx
    .select({ signer: { id: users.id, role: users.role }, credential: credentials })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(who)
    .for("update", { of: credentials });
  const lockedUntil = found?.credential.lockedUntil;
  if (lockedUntil && lockedUntil > now) return { ok: false, reason: "locked_out" };
  const matches = await verifySecret(found?.credential.pinHash ?? null, pin);
  if (!found) return { ok: false, reason: "pin_wrong" };
  await count(tx, found.credential, matches, now);
  return matches ? { ok: true, signer: found.signer } : { ok: false, reason: "pin_wrong" };
}

async function count(
  tx: Transaction,
  { userId, failedPins: before }: typeof credentials.$inferSelect,
  matches: boolean,
  now: Date,
): Promise<void> {
  if (matches && before === 0) return;
  const failedPins = matches ? 0 : before + 1;
  const isLocking = failedPins > 0 && failedPins % freePins === 0;
  const lock = isLocking ? { lockedUntil: new Date(now.getTime() + lockMinutes * 60_000) } : {};
  await tx
    .update(credentials)
    .set({ failedPins, ...lock })
    .where(eq(credentials.userId, userId));
}
