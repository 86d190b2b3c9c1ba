import { eq } from "drizzle-orm";
import { z } from "zod";
import { apiKeys } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockKey } from "#lib/keys/lock-key";

export const RevokeKey = z.strictObject({ keyId: z.uuid() });

/**
 * Ends a key for good, at once and without a PIN, because who lost one is in a hurry. A person ends the own keys, the
 * administrator any. Refuses `not_found`, and `entry_ended` one that is ended already.
 */
export async function revokeKey(
  ctx: Context,
  { keyId }: z.infer<typeof RevokeKey>,
): Promise<{ keyId: string }> {
  const revokedBy = authorize(ctx, "key.manage");
  await lockKey(ctx, keyId, null);
  await ctx.tx.update(apiKeys).set({ revokedAt: ctx.now, revokedBy }).where(eq(apiKeys.id, keyId));
  return { keyId };
}
