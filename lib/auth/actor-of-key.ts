import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { apiKeys, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { actorOfUser } from "#lib/auth/find-session";
import type { Actor } from "#lib/context";
import { asRefusal } from "#lib/database-refusal";
import { AppError } from "#lib/errors";
import { withDeadline } from "#lib/with-deadline";

/**
 * The account whose machine sends a request with `Authorization: Bearer <key>`, read on every request
 * so that revoking acts at once. Refuses with `signed_out` or `account_disabled`.
 */
export async function actorOfKey(request: Pick<Request, "headers">): Promise<Actor> {
  const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!key) throw new AppError("signed_out");
  const looking = inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    const [found] = await tx
      .select({ user: users })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.userId))
      .where(and(eq(apiKeys.keyHash, hashApiKey(key)), isNull(apiKeys.revokedAt)));
    return found?.user;
  });
  const user = await withDeadline(looking).catch((error) => {
    throw asRefusal(error);
  });
  if (!user) throw new AppError("signed_out");
  if (user.disabledAt) throw new AppError("account_disabled");
  return actorOfUser(user);
}

/** Keys are long and random: a plain digest suffices to keep them unreadable. */
export function hashApiKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
