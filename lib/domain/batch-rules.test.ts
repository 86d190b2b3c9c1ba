import { describe, expect, test } from "vitest";
import {
  type BatchFacts,
  judgeExecution,
  judgeMember,
  judgeUnseal,
  type MemberFacts,
  nextStep,
} from "#lib/domain/batch-rules";
import { destructionSteps, noPath } from "#lib/domain/destruction-path";
import { judgeClearance } from "#lib/domain/move-out-consent";
import { batchStatuses } from "#lib/domain/return-document";

const now = new Date("2026-11-21T08:00:00Z");
const gate = new Date("2026-11-21T07:30:00Z");
const clearedAt = new Date("2026-11-21T07:30:42Z");
const atGate = { gatePassNo: "1", vehicleNo: "1", carrier: "1" };
const declared = { declarationNo: "299120260000000001", exportRef: "COSU6401228830" };
const quarantined = { plate: "RW-0KD7F3QX9", place: "LOC-Q-01-01-1" };
const open: BatchFacts = {
  outcome: "release",
  status: "open",
  receiverCode: "330196K001",
  destinationKind: null,
  sealedAt: null,
  pieces: 2,
  papers: atGate,
  grossWeightGrams: 12_500,
  clearedAt: null,
  approvedAt: null,
  extendedDays: 0,
  held: null,
  quarantined: null,
  contractor: null,
  hands: ["builder", "sealer", "proposer"],
  path: noPath,
};
const batch = (change: Partial<BatchFacts>): BatchFacts => ({ ...open, ...change });

describe("what a load takes", () => {
  const piece: MemberFacts = {
    outcome: null,
    proposed: null,
    conforming: true,
    decidable: true,
    quarantined: null,
  };
  const late = { conforming: false };
  test.each<[string, Partial<BatchFacts>, Partial<MemberFacts>, object]>([
    ["a piece of its outcome", {}, { outcome: "release" }, { ok: true, ground: "settled" }],
    ["what stands in quarantine", {}, { outcome: "release", quarantined }, { code: "stands_in_quarantine" }],
    [
      "to move out, what stands in quarantine",
      { outcome: "move_out" },
      { proposed: "move_out", quarantined },
      { code: "stands_in_quarantine", params: { code: quarantined.plate, place: quarantined.place } },
    ],
    ["a piece of another outcome", {}, { outcome: "reship" }, { code: "outcome_differs" }],
    [
      "anything once it is sealed",
      { status: "sealed" },
      { outcome: "release" },
      { code: "batch_state_forbids" },
    ],
    [
      "to move out, as proposed",
      { outcome: "move_out" },
      { proposed: "move_out" },
      { ground: "as_proposed" },
    ],
    ["to move out, what can never be stock", { outcome: "move_out" }, late, { ground: "not_conforming" }],
    ["to move out, what may be stock", { outcome: "move_out" }, {}, { code: "outcome_not_allowed" }],
    [
      "to move out, what nobody can judge yet",
      { outcome: "move_out" },
      { ...late, decidable: false },
      { code: "outcome_not_allowed" },
    ],
  ])("%s", (_, load, change, expected) => {
    expect(judgeMember(batch(load), { ...piece, ...change })).toMatchObject(expected);
  });
});

test.each([
  [{ outcome: "move_out", status: "approved" }, null],
  [{ outcome: "move_out", status: "sealed" }, "move_out_not_approved"],
  [{ outcome: "move_out", status: "approved", clearedAt }, "batch_state_forbids"],
  [{ outcome: "destroy", status: "approved" }, "batch_state_forbids"],
] satisfies [Partial<BatchFacts>, string | null][])("no-objection to %o: %s", (change, code) => {
  expect(judgeClearance({ ...batch(change), listNo: "ML2026000007" })).toMatchObject(
    code ? { code } : { ok: true },
  );
});

describe("carrying out", () => {
  const cleared = { outcome: "move_out", status: "approved", clearedAt } as const;
  const at = gate;
  const taken = Object.fromEntries(destructionSteps.map((step) => [step, { by: "a", at, facts: {} }]));
  const whole = { ...noPath, taken };
  test.each([
    ["a sealed hand-over", { status: "sealed" }, null, null],
    ["a declared reshipment", { outcome: "reship", status: "sealed", papers: declared }, null, null],
    [
      "a reshipment that is not declared",
      { outcome: "reship", status: "sealed", papers: { ...declared, declarationNo: "" } },
      null,
      "numbers_missing",
    ],
    [
      "a destruction whose every step was taken",
      { outcome: "destroy", status: "approved", path: whole },
      null,
      null,
    ],
    ["a move-out at the gate in the minute of the officer's word", cleared, gate, null],
    ["a piece in quarantine", { status: "sealed", quarantined }, null, "stands_in_quarantine"],
    ["an open hand-over", {}, null, "batch_state_forbids"],
    ["a destruction that did not happen", { outcome: "destroy", status: "approved" }, null, "step_not_due"],
    [
      "a destruction without its papers",
      {
        outcome: "destroy",
        status: "approved",
        path: { ...whole, taken: { ...taken, declared: undefined } },
      },
      null,
      "step_not_due",
    ],
    ["one twice", { status: "executed" }, null, "batch_state_forbids"],
    ["a destruction nobody approved", { outcome: "destroy", status: "sealed" }, null, "batch_state_forbids"],
    ["a move-out nobody approved", { outcome: "move_out", status: "sealed" }, gate, "move_out_not_approved"],
    [
      "a move-out without the officer",
      { outcome: "move_out", status: "approved" },
      gate,
      "objection_pending",
    ],
    ["a move-out without the gate", cleared, null, "numbers_missing"],
    [
      "a move-out without its gate paper",
      { ...cleared, papers: { ...atGate, gatePassNo: "" } },
      gate,
      "numbers_missing",
    ],
    [
      "a move-out sealed without its carrier",
      { ...cleared, papers: { ...atGate, carrier: "" } },
      gate,
      "numbers_missing",
    ],
    ["a move-out that has not left yet", cleared, new Date("2026-11-21T08:00:01Z"), "gate_time_ahead"],
    [
      "a move-out at the gate before the officer's word",
      cleared,
      new Date("2026-11-21T07:29:59Z"),
      "gate_time_early",
    ],
  ] satisfies [string, Partial<BatchFacts>, Date | null, string | null][])(
    "%s",
    (_, change, gateAt, code) => {
      expect(judgeExecution(batch(change), gateAt, now)).toMatchObject(code ? { code } : { ok: true });
    },
  );
});

test("a seal is taken back until the load has left", () => {
  expect(batchStatuses.filter((status) => judgeUnseal({ status, left: false }).ok)).toEqual([
    "sealed",
    "approved",
  ]);
  expect(judgeUnseal({ status: "approved", left: true })).toMatchObject({
    code: "batch_state_forbids",
  });
});

test.each([
  [{ pieces: 0 }, "add"],
  [{}, "seal"],
  [{ status: "sealed" }, "execute"],
  [{ status: "sealed", outcome: "destroy" }, "approve"],
  [{ status: "approved", outcome: "destroy" }, "listed"],
  [{ status: "approved", outcome: "move_out" }, "clear"],
  [{ status: "approved", outcome: "move_out", cleared: true }, "execute"],
  [{ status: "executed" }, null],
  [{ status: "discarded", pieces: 0 }, null],
] satisfies [Partial<Parameters<typeof nextStep>[0]>, string | null][])(
  "next after %o: %s",
  (change, step) => {
    expect(nextStep({ ...open, cleared: false, ...change })).toBe(step);
  },
);
