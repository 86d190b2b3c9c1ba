import { z } from "zod";
import { Login, Reason } from "#lib/accounts/account-input";
import { lockAccount, requireNoneWaiting } from "#lib/accounts/lock-account";
import { grantOf, noteAccountChange } from "#lib/auth/note-account-change";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { mayPropose } from "#lib/domain/account-rules";
import { AppError } from "#lib/errors";

export const ProposeEnabling = z.strictObject({ login: Login, reason: Reason });

/**
 * Proposes that a disabled account be used again, as what it was. Refuses `not_found`, `account_same`,
 * `account_waits` and `not_permitted`.
 */
export async function proposeEnabling(
  ctx: Context,
  { login, reason }: z.infer<typeof ProposeEnabling>,
): Promise<{ changeId: string }> {
  authorize(ctx, "account.propose");
  const { role } = ctx.actor;
  const user = await lockAccount(ctx, login);
  if (!user) throw new AppError("not_found", { code: login });
  if (role === "system" || !mayPropose(role, user.role)) {
    throw new AppError("not_permitted", { action: "account.propose" });
  }
  if (!user.disabledAt) throw new AppError("account_same", { login });
  await requireNoneWaiting(ctx, login);
  return { changeId: await noteAccountChange(ctx, { login, kind: "enable", after: grantOf(user), reason }) };
}
