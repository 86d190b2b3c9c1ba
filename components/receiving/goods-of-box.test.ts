import { expect, test } from "vitest";
import { pieceOf } from "#components/receiving/goods-of-box";
import type { Question } from "#components/receiving/question";
import { classifyCode } from "#lib/domain/barcode/classify-code";

const gtin = "4901234567894";
const coded = { barCode: gtin, itemNo: null, serials: ["SN-77"] };
const bare = { barCode: null, itemNo: "SKU-9", serials: ["sn-88"] };
const boxes = { open: { returns: [{ lines: [coded] }, { lines: [bare] }] } };
const ofBox = { parcelId: "box", code: gtin, serialNo: null, plate: null };
const asked: Question = { ...ofBox, kind: "lines", candidates: [] };
const answer = (serialNo: string) => ({ parcelId: "box", code: gtin, serialNo });
const symbol = `]d201${gtin.padStart(14, "0")}21SN-1`;

test.each<[what: string, raw: string, question: Question | null, piece: object | null]>([
  ["a barcode", gtin, null, { code: gtin }],
  ["a merchant's number", "SKU-9", null, { code: "SKU-9" }],
  ["an announced serial number while the bench asks", "SN-77", asked, answer("SN-77")],
  ["a GS1 serial number alone while the bench asks", "]d221AB12", asked, answer("AB12")],
  ["the serial number of goods without a barcode", "SN-88", null, { code: null, serialNo: "SN-88" }],
  ["the serial number of goods that have one: their barcode counts them", "SN-77", null, null],
  ["a code that nobody announced", "SN-99", asked, null],
  ["a waybill while the bench asks", "SF7318314801234", asked, null],
  [
    "an announced one while it asks for the reason of a shortage",
    "SN-77",
    { kind: "short", missing: "1" },
    null,
  ],
])("%s", (_, raw, question, piece) => {
  expect(pieceOf(boxes, question, classifyCode(raw))).toEqual(piece);
});

test("goods that carry their serial number in their code are scanned as one", () => {
  expect(pieceOf(boxes, asked, classifyCode(symbol))).toEqual({ code: expect.stringContaining("21SN-1") });
});
