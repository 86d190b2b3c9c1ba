import { describe, expect, test } from "vitest";
import { decidingRole, type Grant, judgeRoleChange, mayDecide, mayPropose } from "#lib/domain/account-rules";
import { may } from "#lib/domain/permissions";
import { type Role, roles } from "#lib/domain/role";

const grant = (role: Role): Grant => ({
  name: "甲",
  role,
  scopeCode: null,
  officerNumber: null,
  trainee: false,
});

test("who decides on a grant of which role", () => {
  const deciders = (role: Role) => roles.filter((person) => mayDecide(person, role));
  expect(Object.fromEntries(roles.map((role) => [role, deciders(role).join(" ")]))).toEqual({
    dock_clerk: "supervisor",
    receiver: "supervisor",
    inspector: "supervisor",
    declarant: "supervisor",
    stock_controller: "supervisor",
    supervisor: "supervisor",
    officer: "officer",
    origin_officer: "officer",
    platform: "supervisor administrator",
    merchant: "supervisor administrator",
    agent: "supervisor administrator",
    auditor: "supervisor administrator",
    administrator: "supervisor administrator",
  });
});

test("whoever proposes or decides may do so at all", () => {
  const proposers = roles.filter((person) => roles.some((role) => mayPropose(person, role)));
  const deciders = roles.filter((person) => roles.some((role) => mayDecide(person, role)));
  expect(proposers).toEqual(roles.filter((role) => may(role, "account.propose")));
  expect(deciders).toEqual(roles.filter((role) => may(role, "account.decide")));
});

describe("a change of role", () => {
  test.each<[Role, Role, string | null]>([
    ["receiver", "inspector", null],
    ["receiver", "officer", "role_crosses_customs"],
    ["origin_officer", "platform", "role_crosses_customs"],
    ["officer", "origin_officer", null],
    ["auditor", "auditor", "account_same"],
  ])("from %s to %s", (before, after, code) => {
    const judged = judgeRoleChange("a", grant(before), grant(after));
    expect(judged.ok ? null : judged.code).toBe(code);
  });

  test.each<[Role | null, Role, Role]>([
    [null, "receiver", "receiver"],
    ["receiver", "administrator", "receiver"],
    ["administrator", "receiver", "receiver"],
    ["auditor", "administrator", "administrator"],
  ])("from %s to %s is decided as for %s", (before, after, decided) => {
    expect(decidingRole(before && grant(before), grant(after))).toBe(decided);
  });
});
