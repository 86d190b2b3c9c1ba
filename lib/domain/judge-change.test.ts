import { expect, test } from "vitest";
import { type ChangeFacts, judgeChange } from "#lib/domain/judge-change";

const two = [{ gnum: 1, qty: "2" }];
const facts: ChangeFacts = {
  applicationNo: "AP261128000001",
  status: "accepted",
  isOpen: false,
  kind: "amend",
  before: two,
  after: [{ gnum: 1, qty: "1.00000" }],
  leaving: [{ plate: "RW-1", state: "inspected", stateBeforeMissing: null }],
  corrects: false,
};
const piece = (
  state: "admitted" | "booked" | "missing",
  stateBeforeMissing: "declared" | "booked" | null = null,
) => ({
  leaving: [{ plate: "RW-1", state, stateBeforeMissing }],
});

test.each<[string, Partial<ChangeFacts>, string]>([
  ["one piece fewer", {}, "ok"],
  ["while reviewed", { status: "manual_review" }, "ok"],
  ["after admission", { status: "admitted" }, "ok"],
  ["a field only", { after: two, corrects: true }, "ok"],
  ["a piece that is missing since it was declared", piece("missing", "declared"), "ok"],
  ["a withdrawal of all", { kind: "withdraw", after: [] }, "ok"],
  ["before customs has it", { status: "sent" }, "application_not_changeable"],
  ["a refused one", { status: "refused" }, "application_not_changeable"],
  ["beside another change", { isOpen: true }, "change_under_way"],
  ["a piece that is bonded stock", piece("booked"), "piece_past_change"],
  ["a piece that was admitted", piece("admitted"), "piece_past_change"],
  ["a piece that is missing from stock", piece("missing", "booked"), "piece_past_change"],
  ["to nothing", { after: [] }, "nothing_left"],
  ["to the same in other words", { after: [{ gnum: 1, qty: "2.00000" }] }, "nothing_changes"],
])("%s: %s", (_what, change, expected) => {
  const judged = judgeChange({ ...facts, ...change });
  expect(judged.ok ? "ok" : judged.code).toBe(expected);
});
