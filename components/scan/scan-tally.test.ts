import { expect, test } from "vitest";
import type { QueuedScan } from "#components/scan/queued-scan";
import {
  emptyTally,
  gravest,
  missedAmong,
  type ScanTally,
  tallied,
  talliedTogether,
  untallied,
} from "#components/scan/scan-tally";
import type { Band } from "#components/scan/state-band";
import type { Tone } from "#components/ui/tone";

const scan = (text: string): QueuedScan => ({
  key: text,
  order: 1,
  text,
  entry: "scanner",
  scannedAt: "2026-11-21T03:00:00Z",
  request: null,
  isAside: false,
});
const entered = (...scans: [text: string, band: Band][]) =>
  scans.reduce<ScanTally>((tally, [text, band]) => tallied(tally, scan(text), band), emptyTally);
const barcode = "6901234567892";
const two = entered([barcode, { tone: "ok", code: "RW-1" }], [barcode, { tone: "ok", code: "RW-2" }]);

test("what was taken in counts, by what it became; a warning or a repeat does not", () => {
  expect(two).toMatchObject({ last: { text: barcode, isUndone: false }, takenIn: ["RW-1", "RW-2"] });
  const others = entered(["SF1", { tone: "attention", code: "SF1" }], ["SF2", { tone: "already" }]);
  expect(others).toMatchObject({ last: { text: "SF2" }, takenIn: [] });
});

const endedAs = (...tones: readonly Tone[]) =>
  tones.map((tone, at) => ({
    scan: scan(`SF${at}`),
    band: { tone, code: `SF${at}`, message: tone, next: "隔离。" },
  }));
const textsOf = (missed: readonly { text: string }[]) => missed.map(({ text }) => text);

test("R20 of scans that ended together the gravest is shown, and what else asks for an act waits to be read", () => {
  const ended = endedAs("ok", "stop", "attention", "stop", "already");
  expect(gravest(ended)?.scan.text).toBe("SF3");
  const tally = talliedTogether(emptyTally, ended);
  expect(tally).toMatchObject({ last: { text: "SF4" }, takenIn: ["SF0"] });
  expect(missedAmong(ended, [])).toMatchObject([
    { text: "SF1", tone: "stop", title: "stop 隔离。" },
    { text: "SF2", tone: "attention" },
  ]);
});

test("R20 a stop or warning that the next answer takes the band from is read in the list, with no key in between", () => {
  const [stopped, warned, fine] = endedAs("stop", "attention", "ok").map((one) => [one]);
  const [, second, third] = ["SF0", "SF1", "SF2"].map(scan);
  if (!(stopped && warned && fine && second && third)) throw new Error("three scans");
  expect(textsOf(missedAmong(stopped, [...stopped.map((one) => one.scan), second, third]))).toEqual(["SF0"]);
  expect(textsOf(missedAmong(warned, [second, third]))).toEqual(["SF1"]);
  expect(missedAmong(fine, [third])).toEqual([]);
});

test("R20 nothing waits in the list that the band keeps, nor what asks for no act", () => {
  expect(missedAmong(endedAs("stop"), [scan("SF0")])).toEqual([]);
  const note = {
    scan: scan("SF1"),
    band: { tone: "attention", code: "SF1", message: "从零开始点" },
  } as const;
  expect(missedAmong([note], [scan("SF2")])).toEqual([]);
});

test("R23 an undo marks the last scan and takes one back", () => {
  expect(untallied(two, "RW-2")).toMatchObject({ last: { isUndone: true }, takenIn: ["RW-1"] });
});

test("an older undo counts, and leaves the last scan alone", () => {
  expect(untallied(two, "RW-1")).toMatchObject({ last: { isUndone: false }, takenIn: ["RW-2"] });
});

test("undoing another bench's scan, or one that only warned, takes nothing back", () => {
  expect(untallied(two, "RW-9")).toEqual(two);
  const warned = entered(["SF2", { tone: "ok", code: "SF2" }], ["SF1", { tone: "attention", code: "SF1" }]);
  expect(untallied(warned, "SF1")).toMatchObject({ last: { isUndone: true }, takenIn: ["SF2"] });
});

test("scanned anew after an undo, it counts anew", () => {
  const undone = untallied(entered(["SF1", { tone: "ok", code: "SF1" }]), "SF1");
  const again = tallied(undone, scan("SF1"), { tone: "ok", code: "SF1" });
  expect(again).toMatchObject({ last: { isUndone: false }, takenIn: ["SF1"] });
});
