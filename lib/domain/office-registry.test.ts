import { expect, test } from "vitest";
import { endpointTrouble, initialOffice, OfficeSettings } from "#lib/domain/office-registry";

test.each([
  ["https://office.example/feedback", false, null],
  ["http://office.example/feedback", false, "not_https"],
  ["http://office.example/feedback", true, null],
  ["http://127.0.0.1:3001/feedback", false, null],
  ["http://localhost:3001/feedback", false, null],
  ["http://[::1]:3001/feedback", false, null],
  ["http://127.0.0.1.example/feedback", false, "not_https"],
  ["https://user:word@office.example/", false, "credentials"],
  ["https://user@office.example/", true, "credentials"],
])("%s, in the sandbox %s: %s", (url, isSandbox, trouble) => {
  expect(endpointTrouble(url, isSandbox)).toBe(trouble);
});

test("admitted and completed cannot be left out", () => {
  const wants = (phases: unknown) => OfficeSettings.safeParse({ ...initialOffice, phases }).success;
  expect(wants(["admitted", "completed"])).toBe(true);
  expect(wants(["admitted"])).toBe(false);
  expect(wants(["arrived", "outcome", "completed"])).toBe(false);
});
