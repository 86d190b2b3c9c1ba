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

test("R20 of scans that ended together the gravest is shown, and the other refusals wait to be read", () => {
  const ended = (["ok", "stop", "attention", "stop", "already"] as const).map((tone, at) => ({
    scan: scan(`SF${at}`),
    band: { tone, code: `SF${at}` },
  }));
  expect(gravest(ended)?.scan.text).toBe("SF3");
  const tally = talliedTogether(emptyTally, ended);
  expect(tally).toMatchObject({ last: { text: "SF4" }, takenIn: ["SF0"] });
  expect(missedAmong(ended)).toMatchObject([{ text: "SF1" }]);
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
