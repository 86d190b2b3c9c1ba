import { and, eq } from "drizzle-orm";
import { apiKeys } from "#db/schema/people";
import type { Context } from "#lib/context";
import { apiKeyState } from "#lib/domain/api-key";
import { AppError } from "#lib/errors";

/**
 * A key that is in use, held. Refuses `not_found` one that the reader does not see or that belongs to another account
 * than the one named, and `entry_ended` one that is revoked or expired.
 */
export async function lockKey(ctx: Context, id: string, userId: string | null): Promise<{ id: string }> {
  const [key] = await ctx.tx
    .select({
      id: apiKeys.id,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), userId === null ? undefined : eq(apiKeys.userId, userId)))
    .for("update");
  if (!key) throw new AppError("not_found", { code: "none" });
  if (apiKeyState(key, ctx.now) !== "in_use") throw new AppError("entry_ended");
  return { id: key.id };
}
