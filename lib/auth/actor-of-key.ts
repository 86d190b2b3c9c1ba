import { createHash } from "node:crypto";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { apiKeys, users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { actorOfUser } from "#lib/auth/find-session";
import type { Actor } from "#lib/context";
import { asRefusal } from "#lib/database-refusal";
import type { ApiScope } from "#lib/domain/api-key";
import { AppError } from "#lib/errors";
import { withDeadline } from "#lib/with-deadline";

/** A machine: the account whose key it has, and what that key opens; null for whatever the account may do. */
export type KeyHolder = Actor & { keyId: string; scopes: readonly ApiScope[] | null };

const hourMs = 3_600_000;

/**
 * The account whose machine sends a request with `Authorization: Bearer <key>`, read on every request
 * so that revoking acts at once; notes the hour of use. Refuses with `signed_out` or `account_disabled`.
 */
export async function actorOfKey(request: Pick<Request, "headers">): Promise<KeyHolder> {
  const key = /^Bearer ([\w-]{20,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!key) throw new AppError("signed_out");
  const now = new Date();
  const looking = inScope({ scope: "system", code: null, actorId: null }, (tx) => findKey(tx, key, now));
  const found = await withDeadline(looking).catch((error) => {
    throw asRefusal(error);
  });
  if (!found) throw new AppError("signed_out");
  if (found.user.disabledAt) throw new AppError("account_disabled");
  return { ...actorOfUser(found.user), keyId: found.id, scopes: found.scopes };
}

async function findKey(tx: Transaction, key: string, now: Date) {
  const isInUse = and(isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)));
  const [found] = await tx
    .select({ id: apiKeys.id, scopes: apiKeys.scopes, lastUsedAt: apiKeys.lastUsedAt, user: users })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(and(eq(apiKeys.keyHash, hashApiKey(key)), isInUse));
  if (!found) return undefined;
  const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
  if (!found.lastUsedAt || found.lastUsedAt < hour)
    await tx.update(apiKeys).set({ lastUsedAt: hour }).where(eq(apiKeys.id, found.id));
  return found;
}

/** Keys are long and random: a plain digest suffices to keep them unreadable. */
export function hashApiKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
