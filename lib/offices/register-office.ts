import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { officeKeys, offices } from "#db/schema/offices";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";
import { OfficeCode, OfficeSecret, officeKeySealedTo } from "#lib/domain/office-registry";
import { fingerprintOf } from "#lib/key-fingerprint";
import { noteChange } from "#lib/offices/note-change";
import { seal, unseal } from "#lib/vault";

export const RegisterOffice = z.strictObject({
  code: OfficeCode,
  endpoint: z.url({ protocol: /^https?$/ }).max(500),
  secret: OfficeSecret,
});

/**
 * Tells where an office hears its feedback and with which key messages to it are signed from now on. The key
 * before it is retired; the same one again changes nothing.
 */
export async function registerOffice(
  ctx: Context,
  { code, endpoint, secret }: z.infer<typeof RegisterOffice>,
): Promise<{ code: string }> {
  authorizeSystem(ctx);
  const named = findCustomsOffice(code);
  await ctx.tx
    .insert(offices)
    .values({
      code,
      nameZh: named?.name ?? null,
      districtZh: named?.district ?? null,
      endpoint,
      createdAt: ctx.now,
    })
    .onConflictDoUpdate({ target: offices.code, set: { endpoint } });
  const isActive = and(eq(officeKeys.officeCode, code), isNull(officeKeys.retiredAt));
  const active = await ctx.tx.select().from(officeKeys).where(isActive).for("update");
  if (active.some((key) => key.signsOutgoing && unseal(key.secretSealed, officeKeySealedTo(code)) === secret))
    return { code };
  await ctx.tx.update(officeKeys).set({ retiredAt: ctx.now }).where(isActive);
  await ctx.tx.insert(officeKeys).values({
    officeCode: code,
    secretSealed: seal(secret, officeKeySealedTo(code)),
    signsOutgoing: true,
    createdAt: ctx.now,
  });
  await noteChange(ctx, code, "key_added", { fingerprint: fingerprintOf(secret), endpoint });
  return { code };
}
