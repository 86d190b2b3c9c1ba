import { expect, test } from "vitest";
import { mondayOf, yearBefore } from "#lib/domain/calendar";

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-12-06", "2026-11-30"],
  ["2026-12-07", "2026-12-07"],
  ["2026-01-01", "2025-12-29"],
])("the week of %s begins on %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test.each([
  ["2026-08-31", "2025-08-31"],
  ["2028-02-29", "2027-02-28"],
  ["2029-02-28", "2028-02-28"],
])("a year before %s was %s", (day, before) => {
  expect(yearBefore(day)).toBe(before);
});
