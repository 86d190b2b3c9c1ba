import { z } from "zod";
import { officeKeys } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { keysAtMost, OfficeCode, OfficeSecret, officeKeySealedTo } from "#lib/domain/office-registry";
import { AppError } from "#lib/errors";
import { fingerprintOf } from "#lib/key-fingerprint";
import { lockOffice } from "#lib/offices/lock-office";
import { noteChange } from "#lib/offices/note-change";
import { lockKeys } from "#lib/offices/office-keys";
import { requireOwnOffice } from "#lib/offices/require-own-office";
import { seal } from "#lib/vault";

export const AddOfficeKey = z.strictObject({
  code: OfficeCode,
  /** Made where it is shown, so that no answer of ours ever holds one. */
  secret: OfficeSecret,
  pin: z.string().min(1).max(12),
});

/**
 * One more key that an office may use, signed with the PIN. From now on it verifies what the office sends; it
 * signs what we send only where it is the first. Refuses `keys_full`, and to an office the key of another
 * (`not_found`); the same key again changes nothing.
 */
export async function addOfficeKey(
  ctx: Context,
  { code, secret, pin }: z.infer<typeof AddOfficeKey>,
): Promise<{ fingerprint: string }> {
  const userId = authorize(ctx, "office.keys");
  requireOwnOffice(ctx, code);
  await verifyPin(ctx, userId, pin);
  const fingerprint = fingerprintOf(secret);
  await withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    await lockOffice(ctx, code);
    const active = await lockKeys(ctx, code);
    if (active.some((key) => key.fingerprint === fingerprint)) return;
    if (active.length >= keysAtMost) throw new AppError("keys_full", { most: keysAtMost });
    await ctx.tx.insert(officeKeys).values({
      officeCode: code,
      secretSealed: seal(secret, officeKeySealedTo(code)),
      signsOutgoing: !active.some((key) => key.signsOutgoing),
      createdAt: ctx.now,
    });
    await noteChange(ctx, code, "key_added", { fingerprint });
  });
  return { fingerprint };
}
