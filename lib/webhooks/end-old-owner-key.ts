import { z } from "zod";
import { ownerEndpoints } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockEndpoint, requireWired } from "#lib/webhooks/lock-endpoint";
import { OwnerCode } from "#lib/webhooks/set-owner-endpoint";

export const EndOldOwnerKey = z.strictObject({ code: OwnerCode });

/**
 * Ends the older of an owner's two keys: from now on nothing is signed with it, and it never returns. Refuses
 * `not_found` where there is only one.
 */
export async function endOldOwnerKey(
  ctx: Context,
  { code }: z.infer<typeof EndOldOwnerKey>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "webhook.manage");
  const { url, events, secretSealed, oldSecretSealed } = requireWired(await lockEndpoint(ctx, code));
  if (!oldSecretSealed) throw new AppError("not_found", { code });
  await ctx.tx
    .insert(ownerEndpoints)
    .values({ code, url, events, secretSealed, oldSecretSealed: null, setBy, setAt: ctx.now });
  return { code };
}
