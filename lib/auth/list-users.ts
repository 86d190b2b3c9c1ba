import { asc } from "drizzle-orm";
import { users } from "#db/schema/people";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Role } from "#lib/domain/role";

export type ListedUser = {
  login: string;
  name: string;
  role: Role;
  scopeCode: string | null;
  isDisabled: boolean;
};

/** All accounts by login, without their secrets; for the command line. */
export async function listUsers(ctx: Context): Promise<ListedUser[]> {
  authorizeSystem(ctx);
  const rows = await ctx.tx.select().from(users).orderBy(asc(users.login));
  return rows.map(({ login, name, role, scopeCode, disabledAt }) => ({
    login,
    name,
    role,
    scopeCode,
    isDisabled: disabledAt !== null,
  }));
}
