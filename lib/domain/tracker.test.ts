import { expect, test } from "vitest";
import { itemStates } from "#lib/domain/item";
import { type TrackedPiece, type TrackerFacts, trackerOf } from "#lib/domain/tracker";
import {
  admitted,
  announced,
  awaited,
  counted,
  day,
  here,
  inspected,
  movedOut,
  over,
  received,
  released,
  unopened,
} from "#lib/domain/tracker.testing";

const marks = { reached: "x", partly: "/", ahead: ".", skipped: "-" } as const;
const wayOf = (facts: TrackerFacts) =>
  trackerOf(facts)
    .steps.map(({ reached }) => marks[reached])
    .join("");

test.each<[string, TrackerFacts, string, string]>([
  ["announced without a waybill", { ...announced, boxes: [] }, "x.....", "announced"],
  ["its parcel is on the way", announced, "xx....", "on_the_way"],
  ["one of two parcels is here", { ...announced, boxes: [unopened, awaited] }, "xx/...", "on_the_way"],
  ["arrived and not processed", { ...announced, boxes: [unopened] }, "xxx...", "arrived"],
  ["counted, not inspected", here(received), "xxx...", "arrived"],
  ["one of two pieces is inspected", here(received, inspected), "xxx/..", "arrived"],
  [
    "inspected, and a box still closed",
    { ...here(inspected), boxes: [counted, unopened] },
    "xxx/..",
    "arrived",
  ],
  [
    "inspected, and a box still on the way",
    { ...here(inspected), boxes: [counted, awaited], countComplete: false },
    "xx//..",
    "on_the_way",
  ],
  [
    "inspected, and nobody waits for the other box",
    { ...here(inspected), boxes: [counted, awaited] },
    "xxxx..",
    "checked",
  ],
  ["admitted", here(admitted), "xxxxx.", "verified"],
  ["one of two is admitted", here(admitted, inspected), "xxxx/.", "checked"],
  ["one is admitted, the other no return", here(admitted, movedOut), "xxxxx/", "verified"],
  ["handed over", over(released), "xxxxxx", "completed"],
  ["handed over, and more is awaited", { ...over(released), countComplete: false }, "xxxxx/", "verified"],
  ["all of it left the zone again", over(movedOut), "xxxx-x", "completed"],
  ["to leave the zone again", here({ ...inspected, outcome: "move_out" }), "xxxx-.", "checked"],
  ["lost before anybody inspected it", here({ ...received, state: "missing" }), "xxx...", "arrived"],
  ["lost after it was admitted", here({ ...admitted, state: "missing" }), "xxxxx.", "verified"],
  ["an empty box, its count closed", over(), "xxx--x", "completed"],
  ["closed before anything came", { ...announced, countComplete: true }, "xx....", "on_the_way"],
  ["opened at the bench", { ...here(inspected), source: "bench" }, "xxxx..", "checked"],
])("%s", (_, facts, way, now) => {
  expect([wayOf(facts), trackerOf(facts).now]).toEqual([way, now]);
});

test("every state of a single piece has its place on the way", () => {
  const ways = itemStates
    .filter((state) => state !== "void")
    .map((state) => [
      state,
      wayOf(here({ ...(/admitted|booked|staged|closed/.test(state) ? admitted : inspected), state })),
    ]);
  expect(Object.fromEntries(ways)).toEqual({
    received: "xxx...",
    inspected: "xxxx..",
    declared: "xxxx..",
    admitted: "xxxxx.",
    booked: "xxxxx.",
    staged: "xxxxx.",
    closed: "xxxxxx",
    moved_out: "xxxx-x",
    detained: "xxxx-x",
    missing: "xxxx..",
  });
});

test("each milestone says when, and none that nobody knows", () => {
  const times = (facts: TrackerFacts) => trackerOf(facts).steps.map(({ at }) => at);
  const later = { ...released, admittedAt: day("10-13"), endedAt: day("10-21") };
  expect(
    times({ ...over(released, later), boxes: [{ ...counted, arrivedAt: day("10-04") }, counted] }),
  ).toEqual([day("10-01"), null, day("10-06"), day("10-08"), day("10-13"), day("10-21")]);
  expect(times({ ...here(received), source: "bench" })[0]).toBeNull();
  expect(times(over(movedOut))[4]).toBeNull();
});

test.each<[string, TrackedPiece, string]>([
  ["release", released, "released"],
  ["reship", { ...released, outcome: "reship" }, "reshipped"],
  ["destroy", { ...released, outcome: "destroy" }, "destroyed"],
  ["move out", movedOut, "moved_out"],
  ["detained", { ...inspected, state: "detained", outcome: "detained" }, "apart"],
  ["detained from a settled outcome", { ...admitted, state: "detained", outcome: "release" }, "apart"],
])("it ended by %s", (_, piece, end) => {
  expect(trackerOf(over(piece)).ends).toEqual([end]);
});

test("ends are told once each, and of nothing that has not ended", () => {
  expect(trackerOf(over(released, released, movedOut)).ends).toEqual(["released", "moved_out"]);
  expect(trackerOf(here({ ...admitted, outcome: "destroy" })).ends).toEqual([]);
});
