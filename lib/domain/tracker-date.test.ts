import { expect, test } from "vitest";
import { type TrackerFacts, trackerOf } from "#lib/domain/tracker";
import {
  announced,
  here,
  inspected,
  kept,
  late,
  over,
  released,
  running,
  unopened,
} from "#lib/domain/tracker.testing";

test.each<[string, TrackerFacts, string | null]>([
  ["has to be here while it may be applied for", announced, "arrive 10-31"],
  [
    "applied for ahead, so it may come until the last day of arrival",
    { ...announced, clocks: { application: kept("2026-10-31"), arrival: running("2026-11-15") } },
    "arrive 11-15",
  ],
  [
    "too late to be applied for",
    { ...announced, clocks: { application: late("2026-10-31"), arrival: running("2026-11-15") } },
    null,
  ],
  [
    "no list yet",
    {
      ...announced,
      clocks: { application: { state: "not_decidable" }, arrival: { state: "not_decidable" } },
    },
    null,
  ],
  ["closed before anything came", { ...announced, countComplete: true }, null],
  ["here and unopened", { ...announced, boxes: [unopened] }, "declare 10-31"],
  ["inspected", here(inspected), "declare 10-31"],
  ["declared", over({ ...inspected, state: "declared" }), null],
  ["all of it leaves the zone again", here({ ...inspected, outcome: "move_out" }), null],
  ["completed", over(released), null],
])("%s", (_, facts, said) => {
  const { next } = trackerOf(facts);
  expect(next && `${next.what} ${next.day.slice(5)}`).toBe(said);
});
