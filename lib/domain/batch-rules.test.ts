import { describe, expect, test } from "vitest";
import {
  type BatchFacts,
  judgeApproval,
  judgeClearance,
  judgeExecution,
  judgeMember,
  judgeSeal,
  judgeUnseal,
  type MemberFacts,
  nextStep,
  papersOf,
} from "#lib/domain/batch-rules";
import { batchOutcomes } from "#lib/domain/item";
import { batchStatuses } from "#lib/domain/return-document";

const now = new Date("2026-11-21T08:00:00Z");
const gate = new Date("2026-11-21T07:30:00Z");
const clearedAt = new Date("2026-11-21T07:30:42Z");
const open: BatchFacts = {
  outcome: "release",
  status: "open",
  pieces: 2,
  papers: { handoverNo: "HO-1" },
  clearedAt: null,
  hands: ["builder", "sealer", "proposer"],
};
const batch = (change: Partial<BatchFacts>): BatchFacts => ({ ...open, ...change });

describe("what a load takes", () => {
  const piece: MemberFacts = { outcome: null, proposed: null, conforming: true, decidable: true };
  const late = { conforming: false };
  test.each<[string, Partial<BatchFacts>, Partial<MemberFacts>, object]>([
    ["a piece of its outcome", {}, { outcome: "release" }, { ok: true, ground: "settled" }],
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

describe("sealing", () => {
  test.each([
    ["what was counted", {}, 2, { ok: true }],
    ["a wrong count", {}, 3, { code: "batch_count_differs", params: { counted: 3, expected: 2 } }],
    ["nothing", { pieces: 0 }, 0, { code: "batch_empty" }],
    ["twice", { status: "sealed" }, 2, { code: "batch_state_forbids" }],
    [
      "without the hand-over",
      { papers: {} },
      2,
      { code: "numbers_missing", params: { fields: "handoverNo" } },
    ],
  ] satisfies [string, Partial<BatchFacts>, number, object][])("%s", (_, change, counted, verdict) => {
    expect(judgeSeal(batch(change), counted)).toMatchObject(verdict);
  });

  test.each(batchOutcomes)("%s names every paper that has no number", (outcome) => {
    const fields = papersOf[outcome].join(", ");
    expect(judgeSeal(batch({ outcome, papers: {} }), 2)).toMatchObject({ params: { fields } });
    const papers = Object.fromEntries(papersOf[outcome].map((name) => [name, "1"]));
    expect(judgeSeal(batch({ outcome, papers }), 2)).toEqual({ ok: true });
  });
});

describe("approval", () => {
  const sealed = batch({ outcome: "destroy", status: "sealed" });
  test("by somebody who had no hand in it", () => {
    expect(judgeApproval(sealed, "other")).toEqual({ ok: true });
  });
  test.each(["builder", "sealer", "proposer"])("never by the %s", (hand) => {
    expect(judgeApproval(sealed, hand)).toMatchObject({ code: "own_work" });
  });
  test.each(batchOutcomes)("of %s", (outcome) => {
    const isAsked = outcome === "destroy" || outcome === "move_out";
    expect(judgeApproval({ ...sealed, outcome }, "other").ok).toBe(isAsked);
  });
  test("only of what is sealed", () => {
    expect(judgeApproval({ ...sealed, status: "open" }, "other")).toMatchObject({
      code: "batch_state_forbids",
    });
  });
});

test.each([
  [{ outcome: "move_out", status: "approved" }, null],
  [{ outcome: "move_out", status: "sealed" }, "move_out_not_approved"],
  [{ outcome: "move_out", status: "approved", clearedAt }, "batch_state_forbids"],
  [{ outcome: "destroy", status: "approved" }, "batch_state_forbids"],
] satisfies [Partial<BatchFacts>, string | null][])("no-objection to %o: %s", (change, code) => {
  expect(judgeClearance(batch(change))).toMatchObject(code ? { code } : { ok: true });
});

describe("carrying out", () => {
  test.each([
    ["a sealed hand-over", { status: "sealed" }, null, null],
    ["a sealed reshipment", { outcome: "reship", status: "sealed" }, null, null],
    ["an approved destruction", { outcome: "destroy", status: "approved" }, null, null],
    [
      "a move-out at the gate in the minute of the officer's word",
      { outcome: "move_out", status: "approved", clearedAt },
      gate,
      null,
    ],
    ["an open hand-over", {}, null, "batch_state_forbids"],
    ["one twice", { status: "executed" }, null, "batch_state_forbids"],
    ["a destruction nobody approved", { outcome: "destroy", status: "sealed" }, null, "batch_state_forbids"],
    ["a move-out nobody approved", { outcome: "move_out", status: "sealed" }, gate, "move_out_not_approved"],
    [
      "a move-out without the officer",
      { outcome: "move_out", status: "approved" },
      gate,
      "objection_pending",
    ],
    [
      "a move-out without the gate",
      { outcome: "move_out", status: "approved", clearedAt },
      null,
      "numbers_missing",
    ],
    [
      "a move-out that has not left yet",
      { outcome: "move_out", status: "approved", clearedAt },
      new Date("2026-11-21T08:00:01Z"),
      "gate_time_ahead",
    ],
    [
      "a move-out at the gate before the officer's word",
      { outcome: "move_out", status: "approved", clearedAt },
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
  expect(batchStatuses.filter((status) => judgeUnseal({ status }).ok)).toEqual(["sealed", "approved"]);
});

test.each([
  [{ pieces: 0 }, "add"],
  [{}, "seal"],
  [{ status: "sealed" }, "execute"],
  [{ status: "sealed", outcome: "destroy" }, "approve"],
  [{ status: "approved", outcome: "destroy" }, "execute"],
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
