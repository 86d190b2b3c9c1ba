import { z } from "zod";
import { GrantInput, Login, Reason } from "#lib/accounts/account-input";
import { lockAccount, requireNoneWaiting } from "#lib/accounts/lock-account";
import { grantOf, noteAccountChange } from "#lib/auth/note-account-change";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeRoleChange, mayPropose } from "#lib/domain/account-rules";
import { AppError, orThrow } from "#lib/errors";

export const ProposeGrant = z.strictObject({ login: Login, grant: GrantInput, reason: Reason });

/**
 * Proposes that an account be something else: its role, the code it is bound to, its name or number. It stays what
 * it is until another person approves. Refuses `not_found`, `own_work` for one's own account, `account_disabled`,
 * `account_waits`, `account_same`, `role_crosses_customs` and `not_permitted`.
 */
export async function proposeGrant(
  ctx: Context,
  { login, grant, reason }: z.infer<typeof ProposeGrant>,
): Promise<{ changeId: string }> {
  const proposer = authorize(ctx, "account.propose");
  const { role } = ctx.actor;
  const user = await lockAccount(ctx, login);
  if (!user) throw new AppError("not_found", { code: login });
  if (user.id === proposer) throw new AppError("own_work");
  if (role === "system" || !mayPropose(role, user.role)) {
    throw new AppError("not_permitted", { action: "account.propose" });
  }
  if (user.disabledAt) throw new AppError("account_disabled");
  const before = grantOf(user);
  orThrow(judgeRoleChange(login, before, grant));
  await requireNoneWaiting(ctx, login);
  return { changeId: await noteAccountChange(ctx, { login, kind: "role", before, after: grant, reason }) };
}
