import { describe, expect, test } from "vitest";
import { judgeInstruction, judgeWithdrawal } from "#lib/domain/owner-instruction";
import { destructionCauses } from "#lib/domain/rules/destruction-cause";

const rules = { releasable: ["good", "box_damaged"], causes: destructionCauses } as const;
const piece = {
  state: "booked",
  hold: null,
  outcome: null,
  instructed: null,
  grade: "damaged",
  recalledBy: null,
} as const;
type Piece = Parameters<typeof judgeInstruction>[0];

describe("an owner instructs", () => {
  test.each<[string, Partial<Piece>, "reship" | "destroy", string | null]>([
    ["to ship damaged goods back", {}, "reship", null],
    ["to destroy them: the proof comes before they are settled", {}, "destroy", null],
    ["to ship back goods fit for sale", { grade: "good" }, "reship", null],
    ["to destroy goods fit for sale", { grade: "good" }, "destroy", "outcome_not_allowed"],
    ["to destroy what nobody graded", { grade: null }, "destroy", "outcome_not_allowed"],
    ["before customs admitted them", { state: "declared" }, "reship", "item_state_forbids"],
    ["once they stand in a load", { state: "staged" }, "reship", "item_state_forbids"],
    ["once they are settled", { outcome: "release" }, "reship", "settled_before"],
    ["while it disputes them", { hold: "dispute" }, "reship", "dispute_open"],
    ["while customs holds them", { hold: "customs" }, "reship", "item_on_hold"],
    ["twice", { instructed: "destroy" }, "reship", "instructed_already"],
  ])("%s", (_, change, outcome, code) => {
    const verdict = judgeInstruction({ ...piece, ...change }, outcome, rules);
    expect(verdict).toMatchObject(code ? { code } : { ok: true });
  });
});

test("an owner takes its word back until the piece is settled", () => {
  expect(judgeWithdrawal({ outcome: null, instructed: "reship" })).toEqual({ ok: true });
  expect(judgeWithdrawal({ outcome: null, instructed: null })).toMatchObject({ code: "not_instructed" });
  const settled = { outcome: "reship", instructed: "reship" } as const;
  expect(judgeWithdrawal(settled)).toMatchObject({ code: "settled_before" });
});
