import { eq } from "drizzle-orm";
import { z } from "zod";
import { credentials, users } from "#db/schema/people";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { provePassword } from "#lib/auth/prove-password";
import { hashSecret } from "#lib/auth/secret-hash";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { pinForm } from "#lib/domain/pin";
import { AppError } from "#lib/errors";

export const ChangePin = z.strictObject({
  password: z.string().min(1).max(200),
  pin: z.string().regex(pinForm),
});

/**
 * A person's own PIN, the first or another, on the word of the password: so one that was forgotten is replaced
 * too. A lock by wrong PINs stays. Refuses `password_wrong`, `locked_out`, and `password_first` while the
 * password is one that somebody else knows.
 */
export async function changePin(
  ctx: Context,
  { password, pin }: z.infer<typeof ChangePin>,
): Promise<{ login: string }> {
  const userId = requireUser(ctx);
  if (ctx.actor.mustChange) throw new AppError("password_first");
  await provePassword(ctx, userId, password);
  await ctx.tx
    .update(credentials)
    .set({ pinHash: await hashSecret(pin) })
    .where(eq(credentials.userId, userId));
  const [user] = await ctx.tx.select({ login: users.login }).from(users).where(eq(users.id, userId));
  const login = user?.login ?? "";
  await noteAccountChange(ctx, { login, kind: "pin" });
  return { login };
}
