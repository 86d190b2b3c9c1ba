import { expect, test } from "vitest";
import { qualitySpan, sharePercent, spansOf } from "#lib/domain/trend";

test("weeks run from Monday to Sunday, the one of today last", () => {
  const weeks = spansOf("week", "2026-11-29");
  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([
    8,
    { from: "2026-10-05", to: "2026-10-11" },
    { from: "2026-11-23", to: "2026-11-29" },
  ]);
  expect(spansOf("week", "2026-11-30").at(-1)).toEqual({ from: "2026-11-30", to: "2026-12-06" });
});

test("days end with today", () => {
  const days = spansOf("day", "2026-03-02");
  expect([days.length, days[0], days.at(-1)]).toEqual([
    14,
    { from: "2026-02-17", to: "2026-02-17" },
    { from: "2026-03-02", to: "2026-03-02" },
  ]);
});

test("quality is told of eight weeks", () => {
  expect(qualitySpan("2026-11-30")).toEqual({ from: "2026-10-06", to: "2026-11-30" });
});

test("a part of nothing is no share", () => {
  expect([sharePercent(1, 3), sharePercent(0, 3), sharePercent(0, 0)]).toEqual([33.3, 0, null]);
});
