import { expect, test } from "vitest";
import { missedGoals, timeAt } from "./day-goals.ts";

const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
const day = { parcelsMs: [900, 1_500, 9_000], scansMs: [40, 150] };

test("the time at a share of all is one of them, whatever their order", () => {
  expect([0.5, 0.95, 1].map((share) => timeAt(share, hundred))).toEqual([50, 95, 100]);
  expect(timeAt(0.5, [])).toBeNaN();
});

test("a day is missed by the median parcel, and by its scans only where one is strict", () => {
  expect(missedGoals(day, true)).toEqual([]);
  expect(missedGoals({ ...day, parcelsMs: [900, 1_501, 1_502] }, false)).toEqual([
    "Half of the parcels waited 1501 ms or more, not 1500 at most.",
  ]);
  const slow = { ...day, scansMs: [40, 151] };
  expect(missedGoals(slow, false)).toEqual([]);
  expect(missedGoals(slow, true)).toEqual(["95 in 100 scans took up to 151 ms, not 150 at most."]);
});

test("a day without times reached no goal", () => {
  expect(missedGoals({ parcelsMs: [], scansMs: [] }, true)).toHaveLength(2);
});
