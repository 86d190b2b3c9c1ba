import { and, eq, gt, isNull } from "drizzle-orm";
import { credentials, sessions, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { asRefusal } from "#lib/database-refusal";
import { scopeOfRole } from "#lib/domain/role";
import { AppError } from "#lib/errors";
import { withDeadline } from "#lib/with-deadline";

export type SignedIn = Actor & {
  userId: string;
  role: (typeof users.$inferSelect)["role"];
  sessionId: string;
  mustChange: boolean;
  login: string;
  name: string;
  badgeCode: string | null;
  isTrainee: boolean;
};

/**
 * The person behind a session id, read from the database on every request, so that signing out,
 * disabling and role changes act at once. Refuses with `signed_out` or `account_disabled`, and within five
 * seconds with `database_away`.
 */
export async function findSession(sessionId: string): Promise<SignedIn> {
  const looking = inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    const [found] = await tx
      .select({ user: users, mustChange: credentials.mustChange })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(credentials, eq(credentials.userId, users.id))
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, new Date())));
    return found;
  });
  const row = await withDeadline(looking).catch((error) => {
    throw asRefusal(error);
  });
  if (!row) throw new AppError("signed_out");
  if (row.user.disabledAt) throw new AppError("account_disabled");
  return { sessionId, mustChange: row.mustChange === true, ...actorOfUser(row.user) };
}

/** What an account may see, from its role. */
export function actorOfUser(user: typeof users.$inferSelect): Omit<SignedIn, "sessionId" | "mustChange"> {
  return {
    userId: user.id,
    role: user.role,
    scope: scopeOfRole[user.role],
    scopeCode: user.scopeCode,
    login: user.login,
    name: user.name,
    badgeCode: user.badgeCode,
    isTrainee: user.trainee,
  };
}
