import { describe, expect, it, test } from "vitest";
import { noAffixes } from "#lib/domain/barcode/affixes";
import { GS } from "#lib/domain/barcode/gs1";
import { readKeys } from "#lib/domain/barcode/read-keys";
import {
  type CheckRead,
  checkCodes,
  gapHistogram,
  judgeRead,
  ScannerReads,
  verdictOf,
} from "#lib/domain/barcode/scanner-check";

const good = (at: number, change: Partial<CheckRead> = {}): CheckRead => {
  const code = checkCodes[at] ?? checkCodes[0];
  return { code: code.key, text: code.sent, ends: ["enter"], gaps: [8, 9, 8], composed: 0, ...change };
};
const words = (read: CheckRead) =>
  judgeRead(read, noAffixes).map(({ word, detail }) => `${word} ${detail}`.trim());

describe("judgeRead", () => {
  it.each([0, 1, 2])("is content with code %i as it is printed, at a scanner's pace", (at) => {
    expect(words(good(at))).toEqual(["as_printed", "ends_well Enter", "fast 9"]);
    expect(verdictOf(judgeRead(good(at), noAffixes))).toBe("ok");
  });

  it("R7 does not hold against a code what the scanner is set to send around it", () => {
    const sent = good(0, { text: `~${checkCodes[0].sent}#` });
    expect(judgeRead(sent, { prefix: "~", suffix: "#" })[0]?.word).toBe("as_printed");
    expect(judgeRead(sent, noAffixes)[0]?.word).toBe("layout");
  });

  it.each([
    ["the symbol's identifier", good(0, { text: `]C0${checkCodes[0].sent}` }), "as_printed"],
    ["a separator sent as ^", good(1, { text: `]d2${checkCodes[1].sent.replace(GS, "^")}` }), "as_printed"],
    ["a separator sent as <GS>", good(1, { text: checkCodes[1].sent.replace(GS, "<GS>") }), "as_printed"],
    ["a separator as its picture", good(1, { text: checkCodes[1].sent.replace(GS, "␝") }), "as_printed"],
    ["FNC1 in front", good(1, { text: `${GS}${checkCodes[1].sent}` }), "as_printed"],
    ["no separator", good(1, { text: checkCodes[1].sent.replace(GS, "") }), "separator_lost"],
    ["caps lock", good(0, { text: checkCodes[0].sent.toUpperCase() }), "capitals"],
    ["a German layout", good(0, { text: checkCodes[0].sent.replace("-", "ß") }), "layout -→ß"],
    ["another code", good(0, { text: "4006381333931" }), "layout 4006381333931"],
    ["the code twice", good(2, { text: checkCodes[2].sent.repeat(2) }), "doubled"],
    ["no key at all", good(2, { text: "" }), "nothing"],
  ])("hears %s", (_what, read, word) => {
    expect(words(read)[0]).toBe(word);
  });

  it.each([
    [[], "no_end"],
    [["tab"], "ends_well Tab"],
    [["enter", "enter"], "ends_well Enter + Enter"],
  ] as const)("ended by %j it says %s", (ends, word) => {
    expect(words(good(0, { ends: [...ends] }))[1]).toBe(word);
  });

  it.each([
    [[60], "fast 60", "ok"],
    [[61], "slow 61", "attention"],
    [[100], "slow 100", "attention"],
    [[101], "too_slow 101", "stop"],
    [Array.from({ length: 31 }, () => 50), "too_slow 50", "stop"],
  ])("gaps of %j are %s", (gaps, word, verdict) => {
    expect(words(good(0, { gaps }))[2]).toBe(word);
    expect(verdictOf(judgeRead(good(0, { gaps }), noAffixes))).toBe(verdict);
  });

  it("says of an input method nothing but that", () => {
    expect(words(good(0, { text: "gc", composed: 12 }))).toEqual(["input_method 12"]);
  });
});

test("keys are read with their separator, their end and the time between them", () => {
  const press = (key: string, at: number, ctrl = false) => ({ key, at, ctrl, composing: false });
  const keys = [press("Shift", 0), press("A", 1), press("]", 9.4, true), press("b", 20), press("Enter", 31)];
  expect(readKeys("separator", keys)).toEqual({
    code: "separator",
    text: "A␝b",
    ends: ["enter"],
    gaps: [8, 11, 11],
    composed: 0,
  });
  expect(readKeys("pace", [{ ...press("Process", 1), composing: true }])).toMatchObject({ composed: 1 });
});

test("gaps are counted by ten milliseconds", () => {
  expect(gapHistogram([0, 9, 10, 99, 100, 5000]).map(({ count }) => count)).toEqual([
    2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 2,
  ]);
});

test("a report has one scan of each code, in their order", () => {
  const reads = [good(0), good(1), good(2)];
  expect(ScannerReads.safeParse({ bench: "A3", affixes: noAffixes, reads }).success).toBe(true);
  expect(ScannerReads.safeParse({ bench: "A3", affixes: noAffixes, reads: reads.slice(1) }).success).toBe(
    false,
  );
  expect(
    ScannerReads.safeParse({ bench: "A3", affixes: noAffixes, reads: [good(0), good(0), good(2)] }).success,
  ).toBe(false);
});
