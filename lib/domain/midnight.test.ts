import { expect, test } from "vitest";
import { byUrgency, midnightStage, minutesToMidnight } from "#lib/domain/midnight";

test.each([
  ["2026-11-28T15:59:00Z", 1],
  ["2026-11-28T15:59:59.999Z", 1],
  ["2026-11-28T16:00:00Z", 1440],
  ["2026-11-28T15:01:00Z", 59],
  ["2026-11-28T04:00:00Z", 720],
])("at %s it is %i minutes to midnight in Shanghai", (at, minutes) => {
  expect(minutesToMidnight(new Date(at))).toBe(minutes);
});

test.each([
  ["nothing has come", [], false, "announced"],
  ["a box stands unopened", [], true, "dock"],
  ["one piece is not inspected", ["inspected", "received"], true, "inspection"],
  ["all are inspected", ["inspected", "declared"], true, "declarant"],
  ["customs has not answered", ["declared"], true, "sent"],
] as const)("%s", (_what, states, arrived, stage) => {
  expect(midnightStage({ states, arrived })).toBe(stage);
});

test("most money first, the unknown before all; or who waits longest", () => {
  const row = (returnNo: string, taxFen: number | null, allowanceFen: number, since: string) => ({
    returnNo,
    taxFen,
    allowanceFen,
    since,
  });
  const rows = [
    row("little", 100, 900, "2026-11-01"),
    row("much", 500, 800, "2026-11-04"),
    row("unknown", null, 10, "2026-11-03"),
    row("more value", 100, 950, "2026-11-02"),
  ];
  const order = (sort: "money" | "hour") => rows.toSorted(byUrgency(sort)).map(({ returnNo }) => returnNo);
  expect(order("money")).toEqual(["unknown", "much", "more value", "little"]);
  expect(order("hour")).toEqual(["little", "more value", "unknown", "much"]);
});
