import { randomBytes } from "node:crypto";
import { apiKeys } from "#db/schema/people";
import { hashApiKey } from "#lib/auth/actor-of-key";
import type { Actor } from "#lib/context";
import { type ApiScope, hintOfKey } from "#lib/domain/api-key";
import { asSystem } from "#lib/testing";

/** A key as a browser makes it. */
export function newKey(): string {
  return `gc_${randomBytes(24).toString("base64url")}`;
}

type KeyOptions = { scopes?: readonly ApiScope[] | null; expiresAt?: Date | null };

/** The key of a machine of this account; of all its account may do unless told otherwise. */
export async function keyFor({ userId }: Actor, { scopes = null, expiresAt = null }: KeyOptions = {}) {
  const key = newKey();
  const row = { label: "test", keyHash: hashApiKey(key), hint: hintOfKey(key), expiresAt };
  await asSystem(async ({ tx }) => {
    await tx.insert(apiKeys).values({ ...row, userId: userId ?? "", scopes: scopes && [...scopes] });
  }, null);
  return key;
}
