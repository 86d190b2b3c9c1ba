import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { sessions, users } from "#db/schema/people";
import { openSession } from "#lib/auth/open-session";
import { provePin } from "#lib/auth/prove-pin";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { BadgeCode } from "#lib/domain/badge";
import { mayOpenPath } from "#lib/domain/desks";
import { AppError } from "#lib/errors";

export const SwitchOperator = z.strictObject({
  badge: BadgeCode,
  pin: z.string().min(1).max(12),
  /** The page that is to go on under the new person. */
  path: z.string().startsWith("/").max(200),
});

/**
 * Hands a machine over to the person of a badge, who proves to be it by the PIN: the session of who stood there ends,
 * and one of the new person begins. Refuses `pin_wrong` (also a badge that nobody has) and `locked_out`, and
 * `not_permitted` for a page that is not the new person's, which leaves everything as it was.
 *
 * @param input.from the session that ends.
 */
export async function switchOperator(
  ctx: Context,
  { badge, pin, path, from }: z.infer<typeof SwitchOperator> & { from: string },
): Promise<{ sessionId: string; userId: string }> {
  authorizeSystem(ctx);
  const called = and(eq(users.badgeCode, badge), isNull(users.disabledAt));
  const { id: userId, role } = await provePin(called, pin, ctx.now);
  const [person] = await ctx.tx.select({ trainee: users.trainee }).from(users).where(eq(users.id, userId));
  if (person?.trainee || !mayOpenPath(role, path)) throw new AppError("not_permitted", { action: path });
  await ctx.tx.update(sessions).set({ revokedAt: ctx.now }).where(eq(sessions.id, from));
  return { sessionId: await openSession(ctx, userId), userId };
}
