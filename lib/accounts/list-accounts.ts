import { and, asc, eq, ilike, inArray, isNotNull, isNull, max, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import { sessions, users } from "#db/schema/people";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { accountState, accountStates, isOfCustoms } from "#lib/domain/account-rules";
import { roles } from "#lib/domain/role";

export const ListAccounts = z.object({
  q: z
    .string()
    .trim()
    .max(60)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  view: z.enum(accountStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(999).default(1).catch(1),
});
type Asked = z.infer<typeof ListAccounts>;

const pageSize = 50;

/**
 * A page of the accounts by role and login, found by a part of name, login or code, with when each last signed in.
 * An officer sees customs' own. No secret is read.
 */
export async function listAccounts(ctx: Context, asked: Asked) {
  authorize(ctx, "account.read");
  const where = and(isTheirs(ctx), ...conditionsOf(asked));
  const total = await ctx.tx.$count(users, where);
  const rows = await ctx.tx
    .select()
    .from(users)
    .where(where)
    .orderBy(asc(users.role), asc(users.login))
    .limit(pageSize)
    .offset((asked.page - 1) * pageSize);
  const seen = await lastSignIns(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    total,
    hasMore: total > asked.page * pageSize,
    rows: rows.map(({ id, login, name, role, scopeCode, officerNumber, trainee, disabledAt }) => ({
      ...{ login, name, role, scopeCode, officerNumber },
      state: accountState({ isDisabled: disabledAt !== null, trainee }),
      signedInAt: seen.get(id) ?? null,
    })),
  };
}

/** When each of these people last signed in; who never did is not in it. */
export async function lastSignIns(ctx: Context, ids: string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .select({ userId: sessions.userId, at: max(sessions.createdAt) })
      .from(sessions)
      .where(inArray(sessions.userId, ids))
      .groupBy(sessions.userId),
  );
  return new Map(rows.flatMap(({ userId, at }) => (at ? [[userId, at] as const] : [])));
}

function isTheirs({ actor }: Context): SQL | undefined {
  return actor.role === "officer" ? inArray(users.role, roles.filter(isOfCustoms)) : undefined;
}

function conditionsOf({ q, role, view }: Asked): (SQL | undefined)[] {
  const part = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return [
    q ? or(ilike(users.login, part), ilike(users.name, part), ilike(users.scopeCode, part)) : undefined,
    role && eq(users.role, role),
    view === "disabled" ? isNotNull(users.disabledAt) : undefined,
    view === "active" || view === "trainee"
      ? and(isNull(users.disabledAt), eq(users.trainee, view === "trainee"))
      : undefined,
  ];
}
