import { z } from "zod";
import { GrantInput, Login, Reason } from "#lib/accounts/account-input";
import { lockAccount, requireNoneWaiting } from "#lib/accounts/lock-account";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { mayPropose } from "#lib/domain/account-rules";
import { AppError } from "#lib/errors";

export const ProposeAccount = z.strictObject({ login: Login, grant: GrantInput, reason: Reason });

/**
 * Proposes an account; there is none before another person approves it. Refuses `login_taken`, `account_waits`
 * and, for an account that is customs' to propose, `not_permitted`.
 */
export async function proposeAccount(
  ctx: Context,
  { login, grant, reason }: z.infer<typeof ProposeAccount>,
): Promise<{ changeId: string }> {
  authorize(ctx, "account.propose");
  const { role } = ctx.actor;
  if (role === "system" || !mayPropose(role, grant.role)) {
    throw new AppError("not_permitted", { action: "account.propose" });
  }
  if (await lockAccount(ctx, login)) throw new AppError("login_taken", { login });
  await requireNoneWaiting(ctx, login);
  return { changeId: await noteAccountChange(ctx, { login, kind: "open", after: grant, reason }) };
}
