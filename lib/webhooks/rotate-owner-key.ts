import { z } from "zod";
import { ownerEndpoints } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { OfficeSecret } from "#lib/domain/office-registry";
import { ownerKeysAtMost } from "#lib/domain/owner-event";
import { ownerKeySealedTo } from "#lib/domain/owner-reminder";
import { AppError } from "#lib/errors";
import { seal } from "#lib/vault";
import { lockEndpoint, requireWired } from "#lib/webhooks/lock-endpoint";
import { OwnerCode } from "#lib/webhooks/set-owner-endpoint";

export const RotateOwnerKey = z.strictObject({
  code: OwnerCode,
  /** Made where it is shown, so that no answer of ours ever holds one. */
  secret: OfficeSecret,
});

/**
 * Gives an owner a new key. The one before signs beside it until it is ended, so that no message fails while the
 * owner's system changes over. Refuses a third key (`keys_full`), and where no address is set `endpoint_refused`.
 */
export async function rotateOwnerKey(
  ctx: Context,
  { code, secret }: z.infer<typeof RotateOwnerKey>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "webhook.manage");
  const { url, events, secretSealed, oldSecretSealed } = requireWired(await lockEndpoint(ctx, code));
  if (oldSecretSealed) throw new AppError("keys_full", { most: ownerKeysAtMost });
  await ctx.tx.insert(ownerEndpoints).values({
    code,
    url,
    events,
    secretSealed: seal(secret, ownerKeySealedTo(code)),
    oldSecretSealed: secretSealed,
    setBy,
    setAt: ctx.now,
  });
  return { code };
}
