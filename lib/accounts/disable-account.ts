import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { Login, Reason } from "#lib/accounts/account-input";
import { lockAccount } from "#lib/accounts/lock-account";
import { endAccess } from "#lib/auth/end-access";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { mayDisable } from "#lib/domain/account-rules";
import { AppError } from "#lib/errors";

export const DisableAccount = z.strictObject({ login: Login, reason: Reason });

/**
 * Disables an account at once: its sessions end and its machines' keys are revoked; what its person did stays
 * under their name. Refuses `not_found`, `own_work` for one's own, `not_permitted` for one that is another's to
 * shut, and `account_disabled`.
 */
export async function disableAccount(
  ctx: Context,
  { login, reason }: z.infer<typeof DisableAccount>,
): Promise<{ login: string }> {
  const by = authorize(ctx, "account.disable");
  const { role } = ctx.actor;
  const user = await lockAccount(ctx, login);
  if (!user) throw new AppError("not_found", { code: login });
  if (user.id === by) throw new AppError("own_work");
  if (role === "system" || !mayDisable(role, user.role)) {
    throw new AppError("not_permitted", { action: "account.disable" });
  }
  if (user.disabledAt) throw new AppError("account_disabled");
  await ctx.tx.update(users).set({ disabledAt: ctx.now }).where(eq(users.id, user.id));
  await endAccess(ctx, user.id);
  await noteAccountChange(ctx, { login, kind: "disable", reason });
  return { login };
}
