import { describe, expect, it } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { isDoubleScan, waitsForPlate } from "#lib/domain/barcode/double-scan";
import { plateFromSequence } from "#lib/domain/plate";

const plate = plateFromSequence(7);

/** A code as the queue keeps it. */
function normalOf(raw: string): string {
  const code = classifyCode(raw);
  if (code.kind === "refused") throw new Error(`${raw} is no code`);
  return code.text;
}

describe("R16 isDoubleScan", () => {
  it.each([
    ["the same plate at once", plate, plate, 1999, true],
    ["the same waybill", "SF1234567890123", "sf1234567890123", 300, true],
    ["the same command", "CMD-NEXT", "CMD-NEXT", 300, true],
    ["one serial number twice", "]d2010950600013435221A7", "]d2010950600013435221A7", 300, true],
    ["two seconds later", plate, plate, 2000, false],
    ["another plate", plate, plateFromSequence(8), 300, false],
    ["one goods barcode, read twice at one pull", "4006381333931", "4006381333931", 30, true],
    ["the same as late as a pull can read it", "4006381333931", "4006381333931", 699, true],
    ["the next identical piece", "4006381333931", "4006381333931", 700, false],
    [
      "one of a batch, read twice at one pull",
      "]d2010950600013435210A7",
      "]d2010950600013435210A7",
      699,
      true,
    ],
    ["the next of a batch", "]d2010950600013435210A7", "]d2010950600013435210A7", 700, false],
    ["other goods", "4006381333931", "4012345678901", 30, false],
    ["two unreadable texts", "a", "a", 300, false],
  ])("%s", (_name, first, second, laterMs, expected) => {
    const previous = { code: classifyCode(first), atMs: 1000 };
    expect(isDoubleScan(previous, classifyCode(second), 1000 + laterMs)).toBe(expected);
  });

  it.each([
    ["the same goods", "4006381333931", ["YT1234567890123", "4006381333931"], true],
    ["the same of a batch", "]d2010950600013435210A7", ["]d2010950600013435210A7"], true],
    ["other goods", "4006381333931", ["4012345678901"], false],
    ["nothing", "4006381333931", [], false],
    ["the same plate, which the server knows", plate, [plate], false],
    ["the same serial number", "]d2010950600013435221A7", ["]d2010950600013435221A7"], false],
  ])("a goods barcode counts anew only when no piece with it waits: %s", (_name, text, waiting, expected) => {
    const texts = waiting.map((one) => normalOf(one));
    expect(waitsForPlate(classifyCode(text), texts)).toBe(expected);
  });

  it("has nothing to repeat at first", () => {
    expect(isDoubleScan(null, classifyCode(plate), 0)).toBe(false);
  });
});
