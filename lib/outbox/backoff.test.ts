import { describe, expect, test } from "vitest";
import { destinationPauseMs, readRetryAfterMs, retryDelayMs } from "#lib/outbox/backoff";

describe("the wait after a failed attempt", () => {
  test.each([
    [1, null, 1, 1_000],
    [1, null, 0, 500],
    [4, null, 1, 8_000],
    [7, null, 1, 60_000],
    [10_000, null, 1, 60_000],
    [1, 5_000, 1, 5_000],
    [7, 5_000, 1, 60_000],
    [1, 10_000_000, 1, 3_600_000],
  ])("attempt %i, asked for %s, chance %i: %i ms", (attempts, retryAfterMs, random, expected) => {
    expect(retryDelayMs(attempts, retryAfterMs, random)).toBe(expected);
  });
});

test.each([
  [1, null],
  [4, null],
  [5, 1_000],
  [7, 4_000],
  [10, 30_000],
  [10_000, 30_000],
])("after %i failures in a row a destination rests %s ms", (failures, pause) => {
  expect(destinationPauseMs(failures)).toBe(pause);
});

test.each([
  [null, null],
  ["7", 7_000],
  ["Sun, 02 Aug 2026 00:00:30 GMT", 30_000],
  ["Sat, 01 Aug 2026 00:00:00 GMT", 0],
  ["soon", null],
])("Retry-After %s is %s ms", (header, expected) => {
  expect(readRetryAfterMs(header, new Date("2026-08-02T00:00:00Z"))).toBe(expected);
});
