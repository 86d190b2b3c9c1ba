import { describe, expect, test } from "vitest";
import { formatCount, formatFen, formatMoment, formatWhen } from "#lib/i18n/format";

describe("times are Shanghai's", () => {
  test.each([
    ["the same day", "2026-11-21T06:05:00Z", "11-21 14:05"],
    ["just after Shanghai's midnight", "2026-11-20T16:00:00Z", "11-21 00:00"],
    ["just before Shanghai's midnight", "2026-11-20T15:59:59Z", "2026-11-20"],
    ["another year", "2025-12-31T20:00:00Z", "2026-01-01"],
  ])("%s", (_, at, words) => {
    expect(formatWhen(new Date(at), "2026-11-21")).toBe(words);
  });

  test("a moment", () => {
    const at = new Date("2026-11-20T16:00:07Z");
    expect(formatMoment(at)).toBe("2026-11-21 00:00:07");
  });
});

describe("figures", () => {
  test.each([
    [0, "0.00"],
    [5, "0.05"],
    [123, "1.23"],
    [-123_456, "-1,234.56"],
    [100_000_000, "1,000,000.00"],
  ])("%i fen", (fen, words) => {
    expect(formatFen(fen)).toBe(words);
  });

  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [-1_234_567, "-1,234,567"],
  ])("%i pieces", (count, words) => {
    expect(formatCount(count)).toBe(words);
  });
});
