import { describe, expect, it } from "vitest";
import { isWritten, scannedSince } from "#components/item/piece-scans";
import type { QueuedScan } from "#components/scan/queued-scan";
import { scanOf } from "#components/scan/scan-queue.testing";

const read = (plate: string, order: number): QueuedScan => ({
  ...scanOf(plate, order),
  request: { url: `/api/inspections/bench?plate=${plate}`, body: null },
});
const finding = (plate: string, order: number): QueuedScan => ({
  ...scanOf(plate, order),
  request: { url: "/api/inspections", body: { plate } },
});

describe("the scans of a bench that works on one piece", () => {
  it("R27 a piece waits for the server's word while its finding does, not while it is only to be opened", () => {
    expect(isWritten([scanOf("A", 1), read("A", 2), finding("B", 3)], "A")).toBe(false);
    expect(isWritten([read("A", 1), finding("A", 2)], "A")).toBe(true);
  });

  it.each([
    ["nothing", [], { isOther: false, isSame: false }],
    ["a piece scanned before it", [read("B", 1)], { isOther: false, isSame: false }],
    ["itself and its own finding", [read("A", 2), finding("A", 3)], { isOther: false, isSame: false }],
    ["another piece's finding", [finding("B", 3)], { isOther: false, isSame: false }],
    ["another piece", [scanOf("B", 3)], { isOther: true, isSame: false }],
    ["the same piece again", [read("A", 3)], { isOther: false, isSame: true }],
    ["another piece, and then the same", [read("B", 3), read("A", 4)], { isOther: true, isSame: true }],
  ])("R26 a piece scanned and %s since", (_, since, told) => {
    expect(scannedSince(read("A", 2), since)).toEqual(told);
  });
});
