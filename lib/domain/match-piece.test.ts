import { expect, test } from "vitest";
import { barcodeDiffers, isSerialOfOther, type LineForMatch, matchPiece } from "#lib/domain/match-piece";

const gtin = "4901234567894";
const line: LineForMatch = {
  returnId: "r1",
  gnum: 1,
  barCode: gtin,
  itemNo: "SKU1",
  qty: "2",
  claimedQty: "0",
  announcedQty: "2",
  countedQty: "0",
  announced: true,
  serials: [],
};
const second = { ...line, gnum: 2 };

test.each<[what: string, lines: LineForMatch[], code: string, expected: object]>([
  ["its barcode", [line], gtin, { kind: "line", line }],
  ["its barcode as GTIN-14", [line], `0${gtin}`, { kind: "line", line }],
  ["the merchant's number", [{ ...line, barCode: null }], "SKU1", { kind: "line" }],
  ["a declared text that is no GTIN", [{ ...line, barCode: "ab-123" }], "AB-123", { kind: "line" }],
  ["a stranger", [line], "4006381333931", { kind: "choose", reason: "no_match", candidates: [line] }],
  ["no lines at all", [], gtin, { kind: "choose", reason: "no_match", candidates: [] }],
  ["two lines that would do", [line, second], gtin, { kind: "choose", reason: "several" }],
  [
    "the one still announced",
    [{ ...line, countedQty: "2", claimedQty: "2" }, second],
    gtin,
    { line: second },
  ],
  [
    "the one announced before the one only listed",
    [{ ...line, announcedQty: null }, second],
    gtin,
    { kind: "line", line: second },
  ],
  [
    "listed though more than announced",
    [{ ...line, announcedQty: "1", countedQty: "1", claimedQty: "1" }],
    gtin,
    { kind: "line" },
  ],
  [
    "beyond the list, counted here",
    [{ ...line, countedQty: "2", claimedQty: "2" }],
    gtin,
    { kind: "used_up", mismatch: "over" },
  ],
  [
    "beyond the list, returned before",
    [{ ...line, claimedQty: "2" }],
    gtin,
    { mismatch: "already_returned" },
  ],
])("%s", (_, lines, code, expected) => {
  expect(matchPiece(lines, { goods: code, serialNo: null }, "1")).toMatchObject(expected);
});

test("a measured quantity must fit as a whole", () => {
  const measured = { ...line, qty: "1.5", announcedQty: "1.5", claimedQty: "1" };
  expect(matchPiece([measured], { goods: gtin, serialNo: null }, "0.6")).toMatchObject({ kind: "used_up" });
});

test.each([
  [gtin, false],
  ["4006381333931", true],
  ["NOT-A-GTIN", false],
  [null, false],
])("goods marked %s: the barcode differs is %s", (code, differs) => {
  expect(barcodeDiffers(line, code)).toBe(differs);
  expect(barcodeDiffers({ ...line, barCode: null }, code)).toBe(false);
});

const mine = { ...line, serials: ["S-1", "S-2"] };
const others = { ...line, returnId: "r2", serials: ["S-3"] };
const silent = { ...line, returnId: "r3" };
const full = { countedQty: "2", claimedQty: "2" };

test.each<
  [what: string, lines: LineForMatch[], goods: string | null, serialNo: string | null, expected: object]
>([
  ["announced for one of two returns", [mine, others], gtin, "S-3", { kind: "line", line: others }],
  ["as a scanner spells it", [mine, others], gtin, "ｓ-2", { line: mine }],
  ["announced for one, the other silent", [silent, mine], gtin, "S-1", { kind: "line", line: mine }],
  ["announced nowhere", [mine, others], gtin, "S-9", { kind: "choose", reason: "several" }],
  [
    "announced for both",
    [mine, { ...mine, returnId: "r2" }],
    gtin,
    "S-1",
    { kind: "choose", reason: "several" },
  ],
  ["none on the piece", [mine, others], gtin, null, { kind: "choose", reason: "several" }],
  ["of a line that is full", [silent, { ...others, ...full }], gtin, "S-3", { kind: "line", line: silent }],
  ["of other goods", [silent, { ...others, barCode: null }], gtin, "S-3", { kind: "line", line: silent }],
  ["on goods without a barcode", [mine, others], null, "S-3", { kind: "line", line: others }],
  [
    "unknown, on goods without a barcode",
    [mine, others],
    null,
    "S-9",
    { kind: "choose", reason: "no_match" },
  ],
])("serial number %s", (_, lines, goods, serialNo, expected) => {
  expect(matchPiece(lines, { goods, serialNo }, "1")).toMatchObject(expected);
});

test.each<[what: string, serialNo: string | null, expected: boolean]>([
  ["its own", "S-1", false],
  ["another return's", "s-3", true],
  ["nobody's", "S-9", false],
  ["none", null, false],
])("a piece on the line with %s serial number", (_, serialNo, expected) => {
  expect(isSerialOfOther(mine, [mine, others, silent], serialNo)).toBe(expected);
});

test("a line of the same return that announces it is no other return", () => {
  expect(isSerialOfOther(silent, [silent, { ...mine, returnId: "r3" }], "S-1")).toBe(false);
});
