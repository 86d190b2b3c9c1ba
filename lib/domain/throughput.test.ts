import { describe, expect, test } from "vitest";
import { compareThroughput, growthPercent } from "#lib/domain/throughput";

const facts = { today: "2026-03-09", period: 3, since: "2025-01-01" };

describe("throughput against the period before", () => {
  const counts = new Map([
    ["2026-03-03", 2],
    ["2026-03-05", 4],
    ["2026-03-06", 5],
    ["2026-03-08", 7],
    ["2026-03-09", 90],
  ]);

  test("each day stands beside the same day of the period before", () => {
    const { days } = compareThroughput({ ...facts, counts });
    expect(
      days.map(({ day, count, previousDay, previousCount }) => [day, count, previousDay, previousCount]),
    ).toEqual([
      ["2026-03-06", 5, "2026-03-03", 2],
      ["2026-03-07", 0, "2026-03-04", 0],
      ["2026-03-08", 7, "2026-03-05", 4],
      ["2026-03-09", 90, "2026-03-06", 5],
    ]);
  });

  test("the day that runs is shown and counts in no total", () => {
    const { days, total, previousTotal } = compareThroughput({ ...facts, counts });
    expect(days.map(({ isRunning }) => isRunning)).toEqual([false, false, false, true]);
    expect([total, previousTotal]).toEqual([12, 6]);
  });

  test("no record is not zero", () => {
    const young = compareThroughput({ ...facts, counts, since: "2026-03-05" });
    expect(young.days.map(({ previousCount }) => previousCount)).toEqual([null, null, 4, 5]);
    expect([young.total, young.previousTotal]).toEqual([12, null]);
    const empty = compareThroughput({ ...facts, counts: new Map(), since: null });
    expect([empty.total, empty.previousTotal]).toEqual([null, null]);
    expect(empty.days.every(({ count }) => count === null)).toBe(true);
  });
});

test.each([
  [110, 100, 10],
  [90, 120, -25],
  [1, 3, -66.7],
  [5, 0, null],
  [5, null, null],
  [null, 5, null],
])("%s after %s is a growth of %s %%", (figure, before, growth) => {
  expect(growthPercent(figure, before)).toBe(growth);
});
