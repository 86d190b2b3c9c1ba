import { and, eq, isNull } from "drizzle-orm";
import { apiKeys, sessions } from "#db/schema/people";
import { withAllInSight } from "#db/scope";
import type { Context } from "#lib/context";

/** Ends every session of an account and revokes its machines' keys, at once. */
export async function endAccess(ctx: Context, userId: string): Promise<void> {
  const revoked = { revokedAt: ctx.now };
  await withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    await ctx.tx
      .update(sessions)
      .set(revoked)
      .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)));
    await ctx.tx
      .update(apiKeys)
      .set(revoked)
      .where(and(eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt)));
  });
}
