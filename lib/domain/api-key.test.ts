import { expect, test } from "vitest";
import { apiKeyState, apiScopes, opensScope, rolesWithKeys, scopesOfRole } from "#lib/domain/api-key";
import { roles } from "#lib/domain/role";

test("a role's keys open what the role may do, and no more", () => {
  expect(
    Object.fromEntries(roles.map((role) => [role, scopesOfRole(role).join(" ")])),
  ).toMatchInlineSnapshot(`
    {
      "administrator": "",
      "agent": "returns:write returns:read items:read",
      "auditor": "returns:read items:read batches:read documents:read feedback:read",
      "declarant": "lists:write returns:write returns:read items:read batches:read documents:read feedback:read",
      "dock_clerk": "returns:read items:read batches:read documents:read",
      "inspector": "returns:read items:read batches:read documents:read",
      "merchant": "returns:write returns:read items:read batches:read documents:read",
      "officer": "returns:read items:read batches:read documents:read feedback:read",
      "origin_officer": "returns:read items:read feedback:read",
      "platform": "returns:write returns:read items:read batches:read documents:read",
      "receiver": "returns:read items:read batches:read documents:read",
      "stock_controller": "returns:read items:read batches:read documents:read",
      "supervisor": "returns:read items:read batches:read documents:read feedback:read",
    }
  `);
  expect(apiScopes.filter((scope) => !roles.some((role) => scopesOfRole(role).includes(scope)))).toEqual([]);
});

test("the administrator, who sees no goods, has nothing to give a machine", () => {
  expect(rolesWithKeys).not.toContain("administrator");
});

test("a key without a list opens all, one with a list only that", () => {
  expect(opensScope(null, "items:read")).toBe(true);
  expect(opensScope(["items:read"], "items:read")).toBe(true);
  expect(opensScope(["items:read"], "returns:read")).toBe(false);
  expect(opensScope([], "items:read")).toBe(false);
});

const now = new Date("2026-11-30T08:00:00Z");

test.each([
  ["in_use", null, null],
  ["in_use", "2026-11-30T08:00:01Z", null],
  ["expired", "2026-11-30T08:00:00Z", null],
  ["revoked", null, "2026-11-30T07:00:00Z"],
  ["revoked", "2026-11-30T07:00:00Z", "2026-11-30T07:30:00Z"],
] as const)("a key is %s", (state, expires, revoked) => {
  const at = (text: string | null) => text && new Date(text);
  expect(apiKeyState({ expiresAt: at(expires) || null, revokedAt: at(revoked) || null }, now)).toBe(state);
});
