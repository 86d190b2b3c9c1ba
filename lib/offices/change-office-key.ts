import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { officeKeys } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { OfficeCode } from "#lib/domain/office-registry";
import { AppError } from "#lib/errors";
import { lockOffice } from "#lib/offices/lock-office";
import { noteChange } from "#lib/offices/note-change";
import { lockKeys, type OfficeKey } from "#lib/offices/office-keys";
import { requireOwnOffice } from "#lib/offices/require-own-office";

export const ChangeOfficeKey = z.strictObject({
  code: OfficeCode,
  keyId: z.uuid(),
  act: z.enum(["sign", "retire"]),
  pin: z.string().min(1).max(12),
});

/**
 * Lets a key sign what we send from now on, or retires one, signed with the PIN. A retired key verifies
 * nothing any more and never returns. Refuses a key that is not in use or of another office (`not_found`),
 * and to retire the one that signs (`office_key_signs`).
 */
export async function changeOfficeKey(
  ctx: Context,
  { code, keyId, act, pin }: z.infer<typeof ChangeOfficeKey>,
): Promise<{ fingerprint: string }> {
  const userId = authorize(ctx, "office.keys");
  requireOwnOffice(ctx, code);
  await verifyPin(ctx, userId, pin);
  const key = await withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    await lockOffice(ctx, code);
    const found = (await lockKeys(ctx, code)).find(({ id }) => id === keyId);
    if (!found) throw new AppError("not_found", { code: keyId });
    await (act === "sign" ? letSign(ctx, code, found) : retire(ctx, code, found));
    return found;
  });
  return { fingerprint: key.fingerprint };
}

async function letSign(ctx: Context, code: string, key: OfficeKey): Promise<void> {
  const others = and(eq(officeKeys.officeCode, code), ne(officeKeys.id, key.id));
  await ctx.tx.update(officeKeys).set({ signsOutgoing: false }).where(others);
  await ctx.tx.update(officeKeys).set({ signsOutgoing: true }).where(eq(officeKeys.id, key.id));
  if (!key.signsOutgoing) await noteChange(ctx, code, "key_signs", { fingerprint: key.fingerprint });
}

async function retire(ctx: Context, code: string, key: OfficeKey): Promise<void> {
  if (key.signsOutgoing) throw new AppError("office_key_signs");
  await ctx.tx.update(officeKeys).set({ retiredAt: ctx.now }).where(eq(officeKeys.id, key.id));
  await noteChange(ctx, code, "key_retired", { fingerprint: key.fingerprint });
}
