import { eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { endAccess } from "#lib/auth/end-access";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/**
 * Disables an account from the command line: its sessions end with it and its machines' keys are revoked. What the person
 * did stays in the history under their name. Again changes nothing. Refuses `not_found`.
 */
export async function disableUser(ctx: Context, login: string): Promise<{ login: string }> {
  authorizeSystem(ctx);
  const [user] = await ctx.tx.select().from(users).where(eq(users.login, login)).for("update");
  if (!user) throw new AppError("not_found", { code: login });
  if (user.disabledAt) return { login };
  await ctx.tx.update(users).set({ disabledAt: ctx.now }).where(eq(users.id, user.id));
  await endAccess(ctx, user.id);
  await noteAccountChange(ctx, { login, kind: "disable" });
  return { login };
}
