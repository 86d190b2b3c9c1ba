import { expect, test } from "vitest";
import { AppError } from "#lib/errors";
import { requirePrintable } from "#lib/http/require-printable";

/** The field a refusal names; null when the input passes. */
function refusedField(input: unknown): unknown {
  try {
    requirePrintable(input);
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "input_invalid") throw error;
    return error.params.field;
  }
}

const cases: [what: string, input: unknown, field: string | null][] = [
  ["plain words in any script", { receiver: "义乌 Depot №7 😀", plates: ["RT-00000017"] }, null],
  ["numbers, truth and nothing", { gnum: 1, notOnList: true, wave: null, damage: undefined }, null],
  ["lines in a note", { note: "外箱破损\r\n\t已拍照" }, null],
  ["lines in a reason", { reason: "one\ntwo" }, null],
  ["a NUL in a reason", { reason: "one\u0000two" }, "reason"],
  ["a separator in a note", { note: "a\u001db" }, "note"],
  ["an escape in a note", { note: "\u001b[31m" }, "note"],
  ["a separator in a scanned code", { code: "]d20104901234567894\u001d10LOT7" }, null],
  ["what a scanner sends around a waybill", { waybillNo: "\u0002SF1234567890123\u0003" }, null],
  ["a separator in a search", { q: "0104901234567894\u001d21S1" }, null],
  ["a line end in a number on paper", { receiver: "one\ntwo" }, "receiver"],
  ["a NUL in a number on paper", { papers: { deliveryNo: "A\u00001" } }, "papers.deliveryNo"],
  ["a C1 control", { reference: "A\u0085B" }, "reference"],
  ["delete", { reference: "A\u007f" }, "reference"],
  ["one of many plates", { plates: ["RT-1", "RT\u00002"] }, "plates.1"],
  ["a field of one of many lines", { lines: [{ note: "ok" }, { serialNo: "\u0007" }] }, "lines.1.serialNo"],
  ["a name", { checklist: { "seal\u0000": true } }, "checklist"],
  ["half a character", { receiver: "\ud83d" }, "receiver"],
  ["half a character in a note", { note: "a\ude00" }, "note"],
  ["lines in an explanation", { explanation: "one\ntwo" }, null],
  ["what no XML can carry", { explanation: "a\uffff" }, "explanation"],
  ["what no XML can carry in a name", { receiver: "a\ufffe" }, "receiver"],
];

test.each(cases)("%s", (_, input, field) => {
  expect(refusedField(input)).toBe(field);
});
