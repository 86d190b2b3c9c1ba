import { and, eq, isNull } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { officeKeys } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { OfficeSigner } from "#lib/domain/evidence-pack";
import { officeKeySealedTo } from "#lib/domain/office-registry";
import { AppError } from "#lib/errors";
import { fingerprintOf } from "#lib/key-fingerprint";
import { unseal } from "#lib/vault";

/**
 * Signs texts for an office by the key that signs its messages, as of now; null where it has none. The key itself
 * stays inside. Refuses to an office the key of another (`not_found`).
 */
export async function signerForOffice(ctx: Context, officeCode: string | null): Promise<OfficeSigner | null> {
  authorize(ctx, "feedback.read");
  if (officeCode === null) return null;
  const { scope, scopeCode } = ctx.actor;
  if (scope === "office" && scopeCode !== officeCode) throw new AppError("not_found");
  const [key] = await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .select({ sealed: officeKeys.secretSealed })
      .from(officeKeys)
      .where(
        and(
          eq(officeKeys.officeCode, officeCode),
          eq(officeKeys.signsOutgoing, true),
          isNull(officeKeys.retiredAt),
        ),
      ),
  );
  if (!key) return null;
  const secret = unseal(key.sealed, officeKeySealedTo(officeCode));
  return (id, text) => ({
    id,
    timestamp: String(Math.floor(ctx.now.getTime() / 1_000)),
    signature: new Webhook(secret).sign(id, ctx.now, text),
    keyFingerprint: fingerprintOf(secret),
  });
}
