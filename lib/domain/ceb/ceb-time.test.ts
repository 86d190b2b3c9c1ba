import { describe, expect, it } from "vitest";
import { formatCebTime, parseCebTime } from "#lib/domain/ceb/ceb-time";

describe("parseCebTime", () => {
  it.each([
    ["20260802101733654", "2026-08-02T02:17:33.654Z"],
    ["20260802101500", "2026-08-02T02:15:00.000Z"],
    ["20260101000000", "2025-12-31T16:00:00.000Z"],
    ["20260802", "2026-08-01T16:00:00.000Z"],
    ["20240229235959999", "2024-02-29T15:59:59.999Z"],
  ])("%s in Shanghai is %s", (text, instant) => {
    expect(parseCebTime(text)?.toISOString()).toBe(instant);
  });

  it.each([
    "",
    "2026",
    "20260230101500",
    "20261301101500",
    "20260802241500",
    "20260802106000",
    "2026080210150",
    "202608021015001",
    "2026-08-02 10:1",
    "19000101000000",
    "２０２６０８０２",
  ])("%j is no time", (text) => {
    expect(parseCebTime(text)).toBeNull();
  });
});

it("writes what it reads", () => {
  const at = new Date("2026-08-01T16:00:00.007Z");
  expect(formatCebTime(at)).toBe("20260802000000");
  expect(formatCebTime(at, 17)).toBe("20260802000000007");
  expect(parseCebTime(formatCebTime(at, 17))).toEqual(at);
});
