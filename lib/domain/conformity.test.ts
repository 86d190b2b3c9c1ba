import { expect, test } from "vitest";
import { judgeConformity, offLine } from "#lib/domain/conformity";
import { noGoodsFacts } from "#lib/domain/rules/piece-facts";

const now = new Date("2026-11-20T09:00:00+08:00");

test.each([
  ["on a line", { gnum: 1, mismatches: ["barcode_differs"] }, []],
  ["a stranger", { gnum: null, mismatches: ["not_on_list"] }, ["not_on_list"]],
  ["never matched", { gnum: null, mismatches: [] }, ["not_on_list"]],
  ["beyond its line", { gnum: null, mismatches: ["over"] }, ["over"]],
  ["of a line that came back before", { gnum: null, mismatches: ["already_returned"] }, ["already_returned"]],
])("a piece %s", (_what, piece, reasons) => {
  const judged = judgeConformity({
    listStatus: "released",
    tradeMode: "1210",
    lastApplicationDay: "2026-12-01",
    lastArrivalDay: "2026-12-16",
    arrivedAt: now,
    appliedAt: null,
    offLine: offLine(piece),
    ...noGoodsFacts,
    refusedLegally: false,
    original: null,
    now,
  });
  expect(judged).toEqual({ conforming: reasons.length === 0, decidable: true, reasons });
});
