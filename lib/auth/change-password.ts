import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { credentials, sessions, users } from "#db/schema/people";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { provePassword } from "#lib/auth/prove-password";
import { hashSecret } from "#lib/auth/secret-hash";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { OwnPassword } from "#lib/domain/own-secret";

export const ChangePassword = z
  .strictObject({ password: z.string().min(1).max(200), next: OwnPassword })
  .refine(({ password, next }) => password !== next, {
    path: ["next"],
    error: "the new password is the old one",
  });

/**
 * A person's own new password; sessions of that person at other machines end. Refuses `password_wrong` and
 * `locked_out`.
 */
export async function changePassword(
  ctx: Context,
  { password, next }: z.infer<typeof ChangePassword>,
): Promise<{ login: string }> {
  const userId = requireUser(ctx);
  await provePassword(ctx, userId, password);
  await ctx.tx
    .update(credentials)
    .set({ passwordHash: await hashSecret(next), mustChange: false })
    .where(eq(credentials.userId, userId));
  const here = ctx.actor.sessionId;
  await ctx.tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(
      and(eq(sessions.userId, userId), isNull(sessions.revokedAt), here ? ne(sessions.id, here) : undefined),
    );
  const [user] = await ctx.tx.select({ login: users.login }).from(users).where(eq(users.id, userId));
  const login = user?.login ?? "";
  await noteAccountChange(ctx, { login, kind: "password" });
  return { login };
}
