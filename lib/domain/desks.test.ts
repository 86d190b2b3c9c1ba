import { expect, test } from "vitest";
import { deskAt, mayOpenPath } from "#lib/domain/desks";
import type { Role } from "#lib/domain/role";

test.each<[Role, string, boolean]>([
  ["receiver", "/receiving", true],
  ["inspector", "/receiving", false],
  ["receiver", "/stock", false],
  ["receiver", "/stock/takings", true],
  ["declarant", "/stock/staying", true],
  ["merchant", "/stock/staying", false],
  ["inspector", "/stock/takings/PD26112100001", true],
  ["merchant", "/stock/takings/PD26112100001", false],
  ["supervisor", "/applications/messages", true],
  ["receiver", "/applications/messages", false],
  ["inspector", "/applications/AP261121000001", true],
  ["inspector", "/applications", false],
  ["officer", "/settings/prohibited-goods", true],
  ["officer", "/settings/channels", false],
  ["administrator", "/settings/channels", true],
  ["officer", "/dashboard", true],
  ["auditor", "/dashboard/pieces", true],
  ["receiver", "/dashboard/pieces", false],
  ["officer", "/items/RW-00000007K", true],
])("R43 %s at %s: %s", (role, path, allowed) => {
  expect(mayOpenPath(role, path)).toBe(allowed);
});

test.each([
  ["/stock/takings/PD26112100001", "stock"],
  ["/receiving", "receiving"],
  ["/returnsx", null],
  ["/items/RW-00000007K", null],
])("%s belongs to %s", (path, desk) => {
  expect(deskAt(path)).toBe(desk);
});
