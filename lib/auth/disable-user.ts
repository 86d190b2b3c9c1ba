import { and, eq, isNull } from "drizzle-orm";
import { apiKeys, sessions, users } from "#db/schema/people";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/**
 * Disables an account for good: its sessions end with it and its machines' keys are revoked. What the person
 * did stays in the history under their name. Again changes nothing. Refuses `not_found`.
 */
export async function disableUser(ctx: Context, login: string): Promise<{ login: string }> {
  authorizeSystem(ctx);
  const [user] = await ctx.tx.select().from(users).where(eq(users.login, login)).for("update");
  if (!user) throw new AppError("not_found", { code: login });
  if (user.disabledAt) return { login };
  await ctx.tx.update(users).set({ disabledAt: ctx.now }).where(eq(users.id, user.id));
  await ctx.tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)));
  await ctx.tx
    .update(apiKeys)
    .set({ revokedAt: ctx.now })
    .where(and(eq(apiKeys.userId, user.id), isNull(apiKeys.revokedAt)));
  return { login };
}
