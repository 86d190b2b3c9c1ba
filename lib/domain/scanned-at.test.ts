import { expect, test } from "vitest";
import { readWaited, scannedAt } from "#lib/domain/scanned-at";

const heardAt = new Date("2026-11-22T00:30:00+08:00");

test.each([
  ["at once", 999, "2026-11-22T00:30:00+08:00"],
  ["over midnight", 3_600_000, "2026-11-21T23:30:00+08:00"],
  ["a whole shift", 43_200_000, "2026-11-21T12:30:00+08:00"],
  ["longer than a shift", 43_200_001, "2026-11-22T00:30:00+08:00"],
  ["by a clock that ran backwards", -5, "2026-11-22T00:30:00+08:00"],
  ["by nobody's word", null, "2026-11-22T00:30:00+08:00"],
] as const)("R45 a scan that waited %s", (_, waitedMs, at) => {
  expect(scannedAt(waitedMs, heardAt)).toEqual(new Date(at));
});

test.each([
  ["1500", 1500],
  ["0", 0],
  ["-1", null],
  ["1e3", null],
  ["", null],
  [null, null],
])("%j says %j", (text, waitedMs) => {
  expect(readWaited(text)).toBe(waitedMs);
});
