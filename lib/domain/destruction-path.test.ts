import { describe, expect, test } from "vitest";
import {
  type DestructionPath,
  type DestructionStep,
  destructionSteps,
  isWeightOff,
  nextDestructionStep,
  noPath,
  type TakenSteps,
  videoKeptUntil,
} from "#lib/domain/destruction-path";
import { judgeDestroyed, judgeDestructionStep } from "#lib/domain/judge-destruction-step";

const now = new Date("2026-11-21T08:00:00Z");
const at = new Date("2026-11-21T06:00:00Z");
const by = (person: string) => ({ by: person, at, facts: {} });
const weighed = (out: number, destroyed: number): TakenSteps => ({
  left: { by: "shipper", at, facts: { vehicleNo: "1", gatePassNo: "1", weightGrams: out } },
  destroyed: {
    by: "recorder",
    at,
    facts: { camera: "1", videoFrom: "", videoTo: "", weightGrams: destroyed },
  },
});

/** A path on which all steps before that one are taken. */
function pathBefore(step: DestructionStep, change: Partial<DestructionPath> = {}): DestructionPath {
  const earlier = destructionSteps.slice(0, destructionSteps.indexOf(step));
  const taken = Object.fromEntries(earlier.map((name) => [name, by(name)]));
  const all = { ...taken, ...(earlier.includes("destroyed") ? weighed(100_000, 90_000) : {}) };
  return { ...noPath, witnessRequired: true, toleranceMille: 20, ...change, taken: all as TakenSteps };
}

const facts = {
  outcome: "destroy",
  status: "approved",
  approvedAt: at,
  extendedDays: 0,
  destroyedAt: null,
  held: null,
} as const;

describe("the path of a destruction", () => {
  test.each(destructionSteps)("waits for %s once all before it is done, and for nothing else", (step) => {
    const path = pathBefore(step);
    expect(nextDestructionStep(path)).toBe(step);
    const due = destructionSteps.filter(
      (one) => judgeDestructionStep({ ...facts, path }, one, { userId: "new", now }).ok,
    );
    expect(due).toEqual([step]);
  });

  test("asks for no witness where nobody does, nor for words on weights that agree", () => {
    const taken = { listed: by("a"), confirmed: by("b") } as TakenSteps;
    expect(nextDestructionStep({ ...noPath, taken })).toBe("left");
    const agreed = { ...taken, ...weighed(100_000, 98_000) };
    expect(nextDestructionStep({ ...noPath, toleranceMille: 20, taken: agreed })).toBe("declared");
  });

  test.each([
    ["confirmed", "listed"],
    ["witnessed", "listed"],
    ["witnessed", "confirmed"],
    ["accepted", "explained"],
    ["accepted", "recorder"],
  ] as const)("%s is never the work of who did %s", (step, worker) => {
    const path = pathBefore(step);
    const verdict = judgeDestructionStep({ ...facts, path }, step, { userId: worker, now });
    expect(verdict).toMatchObject({ code: "own_work" });
  });

  test("stops for a hold until the goods are gone, and for its last day until it has left", () => {
    const judge = (step: DestructionStep, change: object, when = now) =>
      judgeDestructionStep({ ...facts, ...change, path: pathBefore(step) }, step, { userId: "x", now: when });
    expect(judge("left", { held: "recall" })).toMatchObject({ code: "item_on_hold" });
    expect(judge("declared", { held: "recall" })).toEqual({ ok: true });
    const late = new Date("2027-02-01T00:00:00Z");
    expect(judge("left", {}, late)).toMatchObject({ code: "destruction_overdue" });
    expect(judge("left", { extendedDays: 30 }, new Date("2027-02-01T00:00:00Z"))).toEqual({ ok: true });
  });
});

test.each([
  [100_000, 98_000, 20, false],
  [100_000, 97_999, 20, true],
  [100_000, 102_001, 20, true],
  [100_000, 99_999, 0, true],
])("%i grams out and %i destroyed, at %i thousandths: %s", (out, destroyed, tolerance, isOff) => {
  expect(isWeightOff(weighed(out, destroyed), tolerance)).toBe(isOff);
});

test("a recording runs from behind the gate to the destruction, and photos show both sides of it", () => {
  const path = { ...pathBefore("destroyed"), photos: { before: 1, after: 1 } };
  const said = { camera: "1", weightGrams: 1 };
  const judge = (videoFrom: string, videoTo: string, change: Partial<DestructionPath> = {}) =>
    judgeDestroyed({ ...facts, path: { ...path, ...change } }, { ...said, videoFrom, videoTo }, now);
  expect(judge("2026-11-21T06:10:00Z", "2026-11-21T07:00:00Z")).toEqual({ ok: true });
  expect(judge("2026-11-21T07:00:00Z", "2026-11-21T07:00:00Z")).toMatchObject({ code: "video_span_wrong" });
  expect(judge("2026-11-21T05:00:00Z", "2026-11-21T07:00:00Z")).toMatchObject({ code: "video_span_wrong" });
  const unseen = judge("2026-11-21T06:10:00Z", "2026-11-21T07:00:00Z", { photos: { before: 1, after: 0 } });
  expect(unseen).toMatchObject({ code: "load_photos_missing" });
});

test("a recording is kept three years (GACC 2025 No. 79), a leap day until the day after it", () => {
  expect(videoKeptUntil(new Date("2026-11-21T16:30:00Z"))).toBe("2029-11-22");
  expect(videoKeptUntil(new Date("2028-02-29T04:00:00Z"))).toBe("2031-03-01");
});
