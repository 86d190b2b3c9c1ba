import { and, eq, isNull } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { officeKeys } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { officeKeySealedTo } from "#lib/domain/office-registry";
import { AppError } from "#lib/errors";
import { unseal } from "#lib/vault";

export type SignedHeaders = { id: string; timestamp: string; signature: string };

/**
 * Checks a Standard Webhooks signature (constant time, ±5 minutes) against the active keys of the
 * office the message claims to come from. Refuses with `signature_invalid`.
 */
export async function verifyOfficeSignature(
  ctx: Context,
  officeCode: string,
  headers: SignedHeaders,
  body: string,
): Promise<void> {
  const keys = await ctx.tx
    .select({ sealed: officeKeys.secretSealed })
    .from(officeKeys)
    .where(and(eq(officeKeys.officeCode, officeCode), isNull(officeKeys.retiredAt)));
  const signed = {
    "webhook-id": headers.id,
    "webhook-timestamp": headers.timestamp,
    "webhook-signature": headers.signature,
  };
  const genuine = keys.some(({ sealed }) => {
    try {
      new Webhook(unseal(sealed, officeKeySealedTo(officeCode))).verify(body, signed);
      return true;
    } catch {
      return false;
    }
  });
  if (!genuine) throw new AppError("signature_invalid");
}
