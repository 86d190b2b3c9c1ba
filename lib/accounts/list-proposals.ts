import { asc, eq } from "drizzle-orm";
import { accountChanges, accountDecisions } from "#db/schema/accounts";
import { users } from "#db/schema/people";
import { isWaiting } from "#lib/accounts/lock-account";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { decidingRole, isOfCustoms, mayDecide } from "#lib/domain/account-rules";

/**
 * What waits for a decision, the oldest first, and what the asking person may do about each: decide, take back what
 * they proposed, or only read. An officer sees what concerns customs' own accounts.
 */
export async function listProposals(ctx: Context) {
  authorize(ctx, "account.read");
  const rows = await ctx.tx
    .select({ change: accountChanges, by: users.name })
    .from(accountChanges)
    .innerJoin(users, eq(users.id, accountChanges.madeBy))
    .leftJoin(accountDecisions, eq(accountDecisions.changeId, accountChanges.id))
    .where(isWaiting)
    .orderBy(asc(accountChanges.id));
  const { role, userId } = ctx.actor;
  return rows.flatMap(({ change: { id, login, kind, before, after, reason, madeBy, madeAt }, by }) => {
    if (!after || role === "system" || (role === "officer" && !isOfCustoms(after.role))) return [];
    const isOwn = madeBy === userId;
    const act = isOwn ? "withdraw" : mayDecide(role, decidingRole(before, after)) ? "decide" : "none";
    return [{ id, login, kind, before, after, reason, by, at: madeAt, act: act as ProposalAct }];
  });
}

export type ProposalAct = "decide" | "withdraw" | "none";
