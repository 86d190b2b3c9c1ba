import { describe, expect, it } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { isDoubleScan } from "#lib/domain/barcode/double-scan";
import { plateFromSequence } from "#lib/domain/plate";

const plate = plateFromSequence(7);

describe("R16 isDoubleScan", () => {
  it.each([
    ["the same plate at once", plate, plate, 1999, true],
    ["the same waybill", "SF1234567890123", "sf1234567890123", 300, true],
    ["the same command", "CMD-NEXT", "CMD-NEXT", 300, true],
    ["one serial number twice", "]d2010950600013435221A7", "]d2010950600013435221A7", 300, true],
    ["two seconds later", plate, plate, 2000, false],
    ["another plate", plate, plateFromSequence(8), 300, false],
    ["the next identical piece", "4006381333931", "4006381333931", 300, false],
    ["the next of a batch", "]d2010950600013435210A7", "]d2010950600013435210A7", 300, false],
    ["two unreadable texts", "a", "a", 300, false],
  ])("%s", (_name, first, second, laterMs, expected) => {
    const previous = { code: classifyCode(first), atMs: 1000 };
    expect(isDoubleScan(previous, classifyCode(second), 1000 + laterMs)).toBe(expected);
  });

  it("has nothing to repeat at first", () => {
    expect(isDoubleScan(null, classifyCode(plate), 0)).toBe(false);
  });
});
