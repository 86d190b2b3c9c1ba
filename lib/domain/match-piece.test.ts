import { expect, test } from "vitest";
import { barcodeDiffers, type LineForMatch, matchPiece } from "#lib/domain/match-piece";

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
  expect(matchPiece(lines, code, "1")).toMatchObject(expected);
});

test("a measured quantity must fit as a whole", () => {
  expect(
    matchPiece([{ ...line, qty: "1.5", announcedQty: "1.5", claimedQty: "1" }], gtin, "0.6"),
  ).toMatchObject({
    kind: "used_up",
  });
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
