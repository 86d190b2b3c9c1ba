import { z } from "zod";
import { type Action, may } from "#lib/domain/permissions";
import { type Role, roles } from "#lib/domain/role";

/** What a key of the machine API may do. */
export const apiScopes = [
  "lists:write",
  "returns:write",
  "returns:read",
  "items:read",
  "batches:read",
  "documents:read",
  "feedback:read",
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** What the account of a key must be allowed to do itself. */
export const actionOfScope: Readonly<Record<ApiScope, Action>> = {
  "lists:write": "import.write",
  "returns:write": "return.announce",
  "returns:read": "returns.read",
  "items:read": "returns.read",
  "batches:read": "document.read",
  "documents:read": "document.read",
  "feedback:read": "feedback.read",
};

/** So many keys of one account may be in use at once. */
export const apiKeysAtMost = 20;

/** A key as it is made: in the browser, so that it travels one way only and no stored answer holds it. */
export const ApiKeySecret = z.string().regex(/^gc_[\w-]{32}$/);

/** The scopes a key of a role's account can have: never more than the role may do itself. */
export function scopesOfRole(role: Role): ApiScope[] {
  return apiScopes.filter((scope) => may(role, actionOfScope[scope]));
}

/** The roles whose machines have something to do here. */
export const rolesWithKeys: readonly Role[] = roles.filter((role) => scopesOfRole(role).length > 0);

/** Whether a key opens an operation; one without a list of scopes opens whatever its account may do. */
export function opensScope(scopes: readonly ApiScope[] | null, scope: ApiScope): boolean {
  return scopes === null || scopes.includes(scope);
}

/** By this a person tells keys apart: how each begins. */
export function hintOfKey(key: string): string {
  return key.slice(0, 7);
}

export type ApiKeyState = "in_use" | "expired" | "revoked";

/** What a key is now; an ended one opens nothing and never does again. */
export function apiKeyState(key: { expiresAt: Date | null; revokedAt: Date | null }, now: Date): ApiKeyState {
  if (key.revokedAt) return "revoked";
  return key.expiresAt && key.expiresAt <= now ? "expired" : "in_use";
}
