import { expect, test } from "vitest";
import { type TrackerFacts, trackerOf } from "#lib/domain/tracker";
import {
  admitted,
  announced,
  here,
  inspected,
  kept,
  late,
  movedOut,
  over,
  received,
  released,
} from "#lib/domain/tracker.testing";

test.each<[string, TrackerFacts, string[]]>([
  ["a smooth way", announced, []],
  ["the merchant has not authorised it", { ...announced, authorisation: "pending" }, ["authorisation"]],
  [
    "not authorised, and over all the same",
    { ...over(movedOut), authorisation: "pending" },
    ["not_accepted"],
  ],
  [
    "nothing came in time",
    {
      ...announced,
      countComplete: true,
      clocks: { application: late("2026-10-31"), arrival: late("2026-11-15") },
    },
    ["late"],
  ],
  [
    "came, and was not applied for in time",
    { ...here(inspected), clocks: { application: late("2026-10-31"), arrival: kept("2026-11-15") } },
    ["late"],
  ],
  [
    "admitted, and a box came too late",
    { ...here(admitted), clocks: { application: kept("2026-10-31"), arrival: late("2026-11-15") } },
    [],
  ],
  ["to leave the zone again", here({ ...received, outcome: "move_out" }), ["not_accepted"]],
  ["fewer than announced", { ...over(released), isShort: true }, ["fewer"]],
  ["fewer so far", { ...here(received), isShort: true, countComplete: false }, []],
  ["closed before anything came", { ...announced, countComplete: true }, ["fewer"]],
  ["held by customs", here({ ...admitted, hold: "customs" }), ["held"]],
  ["missing", here({ ...admitted, state: "missing" }), ["held"]],
  ["held after its end", over({ ...released, hold: "recall" }), []],
])("%s", (_, facts, attention) => {
  expect(trackerOf(facts).attention).toEqual(attention);
});
