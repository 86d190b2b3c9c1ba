import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { accountChanges, accountDecisions } from "#db/schema/accounts";
import { users } from "#db/schema/people";
import { Login } from "#lib/accounts/account-input";
import { lastSignIns } from "#lib/accounts/list-accounts";
import { grantOf } from "#lib/auth/note-account-change";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { accountState, isOfCustoms, mayDisable, mayPropose } from "#lib/domain/account-rules";
import { AppError } from "#lib/errors";

export const GetAccount = z.strictObject({ login: Login });

const changesShown = 200;

/**
 * One account: what it is, when its person last signed in, and its latest two hundred changes with who proposed and
 * who decided. Refuses `not_found`, to an officer also what is not customs' own.
 */
export async function getAccount(ctx: Context, { login }: z.infer<typeof GetAccount>) {
  authorize(ctx, "account.read");
  const { role } = ctx.actor;
  const [user] = await ctx.tx.select().from(users).where(eq(users.login, login));
  const isTheirs = user && (role !== "officer" || isOfCustoms(user.role));
  if (!isTheirs || role === "system") throw new AppError("not_found", { code: login });
  const isOwn = user.id === ctx.actor.userId;
  return {
    login,
    grant: grantOf(user),
    hasBadge: user.badgeCode !== null,
    createdAt: user.createdAt,
    state: accountState({ isDisabled: user.disabledAt !== null, trainee: user.trainee }),
    signedInAt: (await lastSignIns(ctx, [user.id])).get(user.id) ?? null,
    isOwn,
    mayPropose: mayPropose(role, user.role),
    mayDisable: mayDisable(role, user.role),
    changes: await readChanges(ctx, login),
  };
}

async function readChanges(ctx: Context, login: string) {
  const decider = alias(users, "decider");
  return ctx.tx
    .select({
      id: accountChanges.id,
      kind: accountChanges.kind,
      before: accountChanges.before,
      after: accountChanges.after,
      reason: accountChanges.reason,
      by: users.name,
      at: accountChanges.madeAt,
      isApproved: accountDecisions.isApproved,
      decidedBy: decider.name,
      decidedAt: accountDecisions.decidedAt,
      decisionReason: accountDecisions.reason,
    })
    .from(accountChanges)
    .leftJoin(users, eq(users.id, accountChanges.madeBy))
    .leftJoin(accountDecisions, eq(accountDecisions.changeId, accountChanges.id))
    .leftJoin(decider, eq(decider.id, accountDecisions.decidedBy))
    .where(eq(accountChanges.login, login))
    .orderBy(desc(accountChanges.id))
    .limit(changesShown);
}
