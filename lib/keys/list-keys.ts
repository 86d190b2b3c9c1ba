import { asc, desc, eq, isNull, sql } from "drizzle-orm";
import { apiKeys, users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type ApiScope, apiKeyState, rolesWithKeys, scopesOfRole } from "#lib/domain/api-key";
import type { Role } from "#lib/domain/role";

export type KeyOwner = { login: string; name: string; scopes: ApiScope[] };

/** How the newest key begins that was made in place of it. */
const replacedBy = sql<string | null>`(
  select later.hint from ${apiKeys} later where later.replaces_id = ${apiKeys.id}
  order by later.created_at desc, later.id desc limit 1)`;

/**
 * The keys of the own account, and for the administrator everybody's, the newest first, with for whom a key can be
 * made and what it can open. The keys themselves are kept nowhere.
 */
export async function listKeys(ctx: Context, _: null) {
  authorize(ctx, "key.manage");
  const rows = await ctx.tx
    .select({
      id: apiKeys.id,
      label: apiKeys.label,
      hint: apiKeys.hint,
      scopes: apiKeys.scopes,
      login: users.login,
      owner: users.name,
      role: users.role,
      replacedBy,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  return {
    keys: rows.map(({ scopes, role, ...row }) => ({
      ...row,
      scopes: openedBy(scopes, role),
      hasAll: scopes === null,
      state: apiKeyState(row, ctx.now),
    })),
    owners: await readOwners(ctx),
  };
}

/** What a key opens now: of what it was given, that which its account may still do. */
function openedBy(scopes: readonly ApiScope[] | null, role: Role): ApiScope[] {
  return scopesOfRole(role).filter((scope) => scopes?.includes(scope) ?? true);
}

/** The accounts that the reader may give a key: the own one, or for the administrator all whose machines have a use. */
async function readOwners(ctx: Context): Promise<KeyOwner[]> {
  const isAdministrator = ctx.actor.role === "administrator";
  const rows = await ctx.tx
    .select({ login: users.login, name: users.name, role: users.role })
    .from(users)
    .where(isAdministrator ? isNull(users.disabledAt) : eq(users.id, ctx.actor.userId ?? ""))
    .orderBy(asc(users.login));
  return rows
    .filter(({ role }) => rolesWithKeys.includes(role))
    .map(({ login, name, role }) => ({ login, name, scopes: scopesOfRole(role) }));
}
