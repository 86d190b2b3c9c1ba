import { expect, test } from "vitest";
import { isAnswerable } from "#lib/domain/inbox";

const now = new Date("2026-11-22T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const waiting = { createdAt: hoursAgo(1), deliveredAt: null, deliveredVia: null };
const delivered = { createdAt: hoursAgo(1), deliveredAt: hoursAgo(1), deliveredVia: "wire" } as const;

test.each([
  ["an office without an endpoint, at once", false, null, waiting, true],
  ["what was handed over on paper", true, null, { ...delivered, deliveredVia: "manual" as const }, true],
  ["what came to the inbox", true, null, { ...delivered, deliveredVia: "inbox" as const }, true],
  ["what waits since an hour", true, hoursAgo(1), waiting, false],
  ["what waits, the endpoint dead for a day", true, hoursAgo(24), waiting, true],
  ["what waits, the endpoint dead for a minute less", true, hoursAgo(23.99), waiting, false],
  ["what was delivered, while other things wait", true, hoursAgo(48), delivered, false],
  [
    "what was delivered and not answered for a day",
    true,
    null,
    { ...delivered, createdAt: hoursAgo(24) },
    true,
  ],
])("%s", (_, hasEndpoint, oldestWaiting, message, expected) => {
  expect(isAnswerable({ hasEndpoint, oldestWaiting }, message, now)).toBe(expected);
});
