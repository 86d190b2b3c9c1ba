import { asc, isNull } from "drizzle-orm";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { mayIssueBadge } from "#lib/domain/badge";
import type { Role } from "#lib/domain/role";

export type Badged = { login: string; name: string; role: Role; hasBadge: boolean };

/** The people whose badges the asking person gives out, by role and name, without what stands on them. */
export async function listBadges(ctx: Context): Promise<Badged[]> {
  authorize(ctx, "badge.issue");
  const { role: issuer } = ctx.actor;
  if (issuer === "system") return [];
  const people = await ctx.tx
    .select()
    .from(users)
    .where(isNull(users.disabledAt))
    .orderBy(asc(users.role), asc(users.name));
  return people
    .filter(({ role }) => mayIssueBadge(issuer, role))
    .map(({ login, name, role, badgeCode }) => ({ login, name, role, hasBadge: badgeCode !== null }));
}
