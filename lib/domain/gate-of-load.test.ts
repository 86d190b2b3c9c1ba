import { expect, test } from "vitest";
import { type BatchFacts, judgeExecution } from "#lib/domain/batch-rules";
import { noPath } from "#lib/domain/destruction-path";
import { papersAtExecution, passesGate } from "#lib/domain/load-papers";

const now = new Date("2026-11-21T08:00:00Z");
const gate = new Date("2026-11-21T07:30:00Z");
const papers = { gatePassNo: "P29912600000011", vehicleNo: "浙A12345" };
const elsewhere: BatchFacts = {
  outcome: "release",
  status: "sealed",
  receiverCode: "330196K001",
  destinationKind: "other_warehouse",
  sealedAt: new Date("2026-11-21T07:00:00Z"),
  pieces: 2,
  papers,
  grossWeightGrams: null,
  clearedAt: null,
  approvedAt: null,
  extendedDays: 0,
  held: null,
  quarantined: null,
  contractor: null,
  hands: [],
  path: noPath,
};

test.each<[string, Partial<BatchFacts>, Date | null, string | null]>([
  ["with gate paper, vehicle and gate time", {}, gate, null],
  ["without the gate time", {}, null, "numbers_missing"],
  ["without the gate paper", { papers: { ...papers, gatePassNo: "" } }, gate, "numbers_missing"],
  ["without the vehicle", { papers: { ...papers, vehicleNo: "" } }, gate, "numbers_missing"],
  ["never in the future", {}, new Date("2026-11-21T08:00:01Z"), "gate_time_ahead"],
  ["never before the seal", { sealedAt: new Date("2026-11-21T07:31:00Z") }, gate, "gate_time_early"],
  ["but in the same book without a gate", { destinationKind: "same_book", papers: {} }, null, null],
])("goods go to another bonded warehouse %s", (_, change, gateAt, code) => {
  const verdict = judgeExecution({ ...elsewhere, ...change }, gateAt, now);
  expect(verdict).toMatchObject(code ? { code } : { ok: true });
});

test("what stays in the account book passes no gate, and shows no paper there", () => {
  const kept = { outcome: "release", destinationKind: "same_book" } as const;
  expect([passesGate(kept), papersAtExecution(kept)]).toEqual([false, []]);
});
