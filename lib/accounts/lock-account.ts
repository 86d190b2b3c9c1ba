import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { accountChanges, accountDecisions } from "#db/schema/accounts";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** What was proposed by a person and nobody has decided yet. */
export const isWaiting = and(
  inArray(accountChanges.kind, ["open", "role", "enable"]),
  isNotNull(accountChanges.madeBy),
  isNull(accountDecisions.changeId),
);

/** Lets one act on a login wait for the other, also where there is no account yet; returns the account, if any. */
export async function lockAccount(ctx: Context, login: string) {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`account:${login}`}, 0))`);
  const [user] = await ctx.tx.select().from(users).where(eq(users.login, login)).for("update");
  return user ?? null;
}

/** One proposal of a login at a time: refuses `account_waits` while another has no answer. */
export async function requireNoneWaiting(ctx: Context, login: string): Promise<void> {
  const waiting = await ctx.tx
    .select({ id: accountChanges.id })
    .from(accountChanges)
    .leftJoin(accountDecisions, eq(accountDecisions.changeId, accountChanges.id))
    .where(and(eq(accountChanges.login, login), isWaiting))
    .limit(1);
  if (waiting.length > 0) throw new AppError("account_waits", { login });
}
