import { describe, expect, test } from "vitest";
import {
  type DestructionPath,
  type DestructionStep,
  destructionSteps,
  isOverdue,
  isWeightOff,
  nextDestructionStep,
  noPath,
  type StepFacts,
  type TakenSteps,
  videoKeptUntil,
} from "#lib/domain/destruction-path";
import { houseSettings } from "#lib/domain/house-settings";
import { judgeDestructionStep, type StepToTake } from "#lib/domain/judge-destruction-step";

const now = new Date("2026-11-21T08:00:00Z");
const at = new Date("2026-11-21T06:00:00Z");
const by = (person: string) => ({ by: person, at, facts: {} });
const filmed = { camera: "1", videoFrom: "2026-11-21T06:10:00Z", videoTo: "2026-11-21T07:00:00Z" };
const weighed = (out: number, destroyed: number): TakenSteps => ({
  left: { by: "shipper", at, facts: { vehicleNo: "1", gatePassNo: "1", weightGrams: out } },
  destroyed: { by: "recorder", at, facts: { ...filmed, weightGrams: destroyed } },
});

/** A path on which all steps before that one are taken. */
function pathBefore(step: DestructionStep, change: Partial<DestructionPath> = {}): DestructionPath {
  const earlier = destructionSteps.slice(0, destructionSteps.indexOf(step));
  const taken = Object.fromEntries(earlier.map((name) => [name, by(name)]));
  const all = { ...taken, ...(earlier.includes("destroyed") ? weighed(100_000, 90_000) : {}) };
  const photos = { before: 1, after: 1 };
  const asked = { witnessRequired: true, toleranceMille: 20, lastDay: "2027-01-20" };
  return { ...noPath, photos, ...asked, ...change, taken: all as TakenSteps };
}

const load = {
  outcome: "destroy",
  status: "approved",
  held: null,
  quarantined: null,
  pieces: 2,
  contractor: { name: "绿净环境", licenceNo: "XK-1", licensedFor: "销毁", licensedUntil: "2099-01-01" },
} as const;
const quarantined = { plate: "RW-0KD7F3QX9", place: "LOC-Q-01-01-1" };
const factsOf: StepFacts = {
  listed: { countedPieces: 2 },
  confirmed: {},
  witnessed: {},
  left: { vehicleNo: "1", gatePassNo: "1", weightGrams: 1 },
  destroyed: { ...filmed, weightGrams: 1 },
  explained: { reason: "含水" },
  accepted: {},
  declared: { certificateNo: "1", destructionDeclarationNo: "1" },
  residues: { kind: "none" },
};
const taking = (step: DestructionStep, by = "new") => ({ step, by, facts: factsOf[step] }) as StepToTake;

describe("the path of a destruction", () => {
  test.each(destructionSteps)("waits for %s once all before it is done, and for nothing else", (step) => {
    const path = pathBefore(step);
    expect(nextDestructionStep(path)).toBe(step);
    const due = destructionSteps.filter(
      (one) => judgeDestructionStep({ ...load, path }, taking(one), now).ok,
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
    const verdict = judgeDestructionStep({ ...load, path: pathBefore(step) }, taking(step, worker), now);
    expect(verdict).toMatchObject({ code: "own_work" });
  });

  test.each([
    ["what is reshipped", { outcome: "reship" }],
    ["what nobody approved", { status: "sealed" }],
  ] as const)("is never that of %s", (_, change) => {
    const verdict = judgeDestructionStep(
      { ...load, ...change, path: pathBefore("listed") },
      taking("listed"),
      now,
    );
    expect(verdict).toMatchObject({ code: "batch_state_forbids" });
  });

  test("stops for a hold until the goods are gone, and for its last day until it has left", () => {
    const judge = (step: DestructionStep, change: object, when = now) =>
      judgeDestructionStep({ ...load, ...change, path: pathBefore(step) }, taking(step), when);
    expect(judge("left", { held: "recall" })).toMatchObject({ code: "item_on_hold" });
    expect(judge("left", { quarantined })).toMatchObject({ code: "stands_in_quarantine" });
    expect(judge("declared", { quarantined })).toEqual({ ok: true });
    expect(judge("destroyed", { held: "customs" })).toMatchObject({ code: "item_on_hold" });
    expect(judge("declared", { held: "recall" })).toEqual({ ok: true });
    expect(judge("left", {}, new Date("2027-01-20T15:59:59Z"))).toEqual({ ok: true });
    const late = new Date("2027-01-20T16:00:00Z");
    expect(judge("left", {}, late)).toMatchObject({ code: "destruction_overdue" });
    expect(judge("destroyed", {}, late)).toEqual({ ok: true });
  });
});

test("a list names as many pieces as the load has", () => {
  const counted = { ...taking("listed"), facts: { countedPieces: 1 } } as StepToTake;
  const verdict = judgeDestructionStep({ ...load, path: pathBefore("listed") }, counted, now);
  expect(verdict).toMatchObject({ code: "batch_count_differs", params: { counted: 1, expected: 2 } });
});

test.each([
  [100_000, 98_000, 20, false],
  [100_000, 97_999, 20, true],
  [100_000, 102_001, 20, true],
  [100_000, 99_999, 0, true],
])("%i grams out and %i destroyed, at %i thousandths: %s", (out, destroyed, tolerance, isOff) => {
  expect(isWeightOff(weighed(out, destroyed), tolerance)).toBe(isOff);
});

test.each([
  ["on the last day, to its last minute", "2026-11-21T15:59:59Z", false, "declared"],
  ["in the first minute after it", "2026-11-21T16:00:00Z", true, "explained"],
])("what is destroyed %s is overdue: %s %s", (_, videoTo, overdue, next) => {
  const { destroyed } = weighed(100_000, 100_000);
  const late = destroyed && { ...destroyed, facts: { ...destroyed.facts, videoTo } };
  const taken = {
    ...pathBefore("destroyed").taken,
    ...weighed(100_000, 100_000),
    destroyed: late,
  } as TakenSteps;
  const path = { ...noPath, taken, lastDay: "2026-11-21" };
  expect(isOverdue(path)).toBe(overdue);
  expect(nextDestructionStep(path)).toBe(next);
});

describe("goods are recorded as gone past the gate", () => {
  const judge = (gateAt: string, change: Partial<DestructionPath> = {}) => {
    const taken = { ...taking("left"), facts: { ...factsOf.left, gateAt } } as StepToTake;
    return judgeDestructionStep({ ...load, path: pathBefore("left", change) }, taken, now);
  };
  test.each([
    ["in the minute of the last signature", "2026-11-21T06:00:00Z", null],
    ["never before it", "2026-11-21T05:59:59Z", "gate_time_early"],
    ["never in the future", "2026-11-21T08:00:01Z", "gate_time_ahead"],
  ])("%s", (_, gateAt, code) => {
    expect(judge(gateAt)).toMatchObject(code ? { code } : { ok: true });
  });

  test("and filmed from then on, however late that was entered", () => {
    const path = pathBefore("destroyed");
    const gone = { by: "shipper", at: now, facts: { ...factsOf.left, gateAt: at.toISOString() } };
    const entered = { ...path, taken: { ...path.taken, left: gone } };
    expect(judgeDestructionStep({ ...load, path: entered }, taking("destroyed"), now)).toEqual({ ok: true });
  });
});

describe("goods are recorded as destroyed", () => {
  const judge = (video: { videoFrom?: string; videoTo?: string }, change: Partial<DestructionPath> = {}) => {
    const taken = { ...taking("destroyed"), facts: { ...factsOf.destroyed, ...video } } as StepToTake;
    return judgeDestructionStep({ ...load, path: pathBefore("destroyed", change) }, taken, now);
  };
  test.each([
    ["from the minute they left", { videoFrom: "2026-11-21T06:00:59Z" }, null],
    ["never before they left", { videoFrom: "2026-11-21T05:59:59Z" }, "video_span_wrong"],
    ["never at once", { videoFrom: filmed.videoTo }, "video_span_wrong"],
    ["never in the future", { videoTo: "2026-11-21T08:00:01Z" }, "destruction_time_ahead"],
  ])("%s", (_, video, code) => {
    expect(judge(video)).toMatchObject(code ? { code } : { ok: true });
  });

  test("with photos from both sides of it, by a contractor who was licensed then", () => {
    expect(judge({}, { photos: { before: 1, after: 0 } })).toMatchObject({ code: "load_photos_missing" });
    expect(judge({}, { photos: { before: 0, after: 1 } })).toMatchObject({ code: "load_photos_missing" });
    const contractor = { ...load.contractor, licensedUntil: "2026-11-20" };
    const path = pathBefore("destroyed");
    expect(judgeDestructionStep({ ...load, contractor, path }, taking("destroyed"), now)).toMatchObject({
      code: "contractor_not_licensed",
    });
  });
});

test("a recording is kept three years (GACC 2025 No. 79), a leap day until the day after it", () => {
  expect(videoKeptUntil(new Date("2026-11-21T16:30:00Z"))).toBe("2029-11-22");
  expect(videoKeptUntil(new Date("2028-02-29T04:00:00Z"))).toBe("2031-03-01");
});

test("until the house decides otherwise the least difference in weight is explained", () => {
  const { initial: toleranceMille } = houseSettings.destructionToleranceMille;
  const off = { left: { facts: { weightGrams: 100_000 } }, destroyed: { facts: { weightGrams: 99_999 } } };
  expect(isWeightOff(off, toleranceMille)).toBe(true);
});
