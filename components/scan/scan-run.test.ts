import { expect, test } from "vitest";
import {
  isIn,
  lastIn,
  needsLook,
  type RunScan,
  runScanOf,
  runWith,
  runWithout,
} from "#components/scan/scan-run";
import type { Tone } from "#components/ui/tone";

const scan = (text: string, tone: Tone): RunScan => ({
  ...{ text, made: text, tone, title: "", place: null, isUndone: false },
});
const told = (run: readonly RunScan[]) => run.map(({ text, tone }) => `${text} ${tone}`);

test("a run has each code once, as it ended last", () => {
  const run = runWith([], [scan("A", "ok"), scan("B", "stop"), scan("A", "already")]);
  expect(told(run)).toEqual(["A ok", "B stop"]);
  expect(told(runWith(run, [scan("B", "ok")]))).toEqual(["A ok", "B ok"]);
  expect(told(runWith(run, [scan("B", "already")]))).toEqual(["A ok", "B already"]);
});

test("what was taken back is in no more, and may be scanned anew", () => {
  const run = runWithout(runWith([], [scan("A", "ok"), scan("B", "attention")]), "A");
  expect(run.map(isIn)).toEqual([false, true]);
  expect(runWith(run, [scan("A", "ok")]).map(isIn)).toEqual([true, true]);
});

test("an undo takes back what was put last and is there still, whatever its code, and then the one before", () => {
  const run = runWith([], [scan("B", "ok"), scan("A", "ok"), scan("C", "already"), scan("D", "stop")]);
  expect(lastIn(run)).toBe("A");
  const one = runWithout(run, "A");
  expect(lastIn(one)).toBe("B");
  expect(lastIn(runWithout(one, "B"))).toBeNull();
  expect(lastIn(runWith(one, [scan("A", "ok")]))).toBe("A");
});

test("a refusal and a warning want a look; what is good, here already or taken back does not", () => {
  const run = (["ok", "already", "attention", "stop"] as const).map((tone) => scan(tone, tone));
  expect(run.map(needsLook)).toEqual([false, false, true, true]);
  expect(runWithout(run, "stop").map(needsLook)).toEqual([false, false, true, false]);
});

test("a run is kept as words", () => {
  const queued = {
    key: "1",
    order: 1,
    text: "rw-1",
    entry: "scanner",
    request: null,
    isAside: false,
  } as const;
  const ended = {
    scan: { ...queued, scannedAt: "2026-11-21T03:00:00Z" },
    band: { tone: "ok", code: "RW-1", message: "奶粉" } as const,
  };
  expect(runScanOf(ended, "LOC-A")).toMatchObject({
    text: "rw-1",
    made: "RW-1",
    title: "奶粉",
    place: "LOC-A",
  });
});
