import { describe, expect, test } from "vitest";
import { type BatchFacts, judgeApproval, judgeSeal } from "#lib/domain/batch-rules";
import { noPath } from "#lib/domain/destruction-path";
import { batchOutcomes } from "#lib/domain/item";
import { papersAtSeal } from "#lib/domain/load-papers";

const quarantined = { plate: "RW-0KD7F3QX9", place: "LOC-Q-01-01-1" };
const open: BatchFacts = {
  outcome: "release",
  status: "open",
  receiverCode: "330196K001",
  destinationKind: null,
  sealedAt: null,
  pieces: 2,
  papers: {},
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
const destruction = {
  outcome: "destroy",
  papers: { statementNo: "1", contractNo: "1", authorisationNo: "1" },
} as const;
const batch = (change: Partial<BatchFacts>): BatchFacts => ({ ...open, ...change });

describe("sealing", () => {
  test.each([
    ["what was counted", {}, 2, { ok: true }],
    ["a wrong count", {}, 3, { code: "batch_count_differs", params: { counted: 3, expected: 2 } }],
    ["nothing", { pieces: 0 }, 0, { code: "batch_empty" }],
    ["what is held", { held: "customs" }, 2, { code: "item_on_hold", params: { hold: "customs" } }],
    [
      "what stands in quarantine",
      { quarantined },
      2,
      { code: "stands_in_quarantine", params: { place: "LOC-Q-01-01-1" } },
    ],
    ["twice", { status: "sealed" }, 2, { code: "batch_state_forbids" }],
    [
      "an older load that is handed to nobody by its code",
      { receiverCode: null },
      2,
      { code: "numbers_missing", params: { fields: "receiverCode" } },
    ],
    ["what is destroyed, which nobody receives", { receiverCode: null, ...destruction }, 2, { ok: true }],
    [
      "what moves out without its carrier",
      { outcome: "move_out" },
      2,
      { code: "numbers_missing", params: { fields: "carrier" } },
    ],
    [
      "what goes overseas unweighed",
      { outcome: "reship", papers: {}, grossWeightGrams: null },
      2,
      { code: "numbers_missing", params: { fields: expect.stringContaining("grossWeightGrams") } },
    ],
  ] satisfies [string, Partial<BatchFacts>, number, object][])("%s", (_, change, counted, verdict) => {
    expect(judgeSeal(batch(change), counted)).toMatchObject(verdict);
  });

  test("customs is asked with a sealed load: neither its answer nor a declaration is there yet", () => {
    const asked = [...papersAtSeal.destroy, ...papersAtSeal.reship] as readonly string[];
    for (const later of ["approvalNo", "approvalDate", "declarationNo", "exportRef"]) {
      expect(asked).not.toContain(later);
    }
  });

  test("nobody types the number of a paper that the house itself makes", () => {
    const asked = batchOutcomes.flatMap((outcome): readonly string[] => papersAtSeal[outcome]);
    for (const own of ["handoverNo", "manifestNo", "moveOutListNo"]) expect(asked).not.toContain(own);
    expect(judgeSeal(open, 2)).toEqual({ ok: true });
  });

  const asking = batchOutcomes.filter((outcome) => papersAtSeal[outcome].length > 0);
  test.each(asking)("%s names every paper that has no number", (outcome) => {
    const fields = papersAtSeal[outcome].join(", ");
    expect(judgeSeal(batch({ outcome, papers: {} }), 2)).toMatchObject({ params: { fields } });
    const papers = Object.fromEntries(papersAtSeal[outcome].map((name) => [name, "1"]));
    expect(judgeSeal(batch({ outcome, papers }), 2)).toEqual({ ok: true });
  });
});

describe("approval", () => {
  const papers = { approvalNo: "XH-1", approvalDate: "2026-11-20" };
  const sealed = batch({ outcome: "destroy", status: "sealed", papers });
  test("of a destruction not before customs answered, with number and day", () => {
    const fields = "approvalNo, approvalDate";
    expect(judgeApproval({ ...sealed, papers: {} }, "other")).toMatchObject({
      code: "numbers_missing",
      params: { fields },
    });
    expect(judgeApproval({ ...sealed, outcome: "move_out", papers: {} }, "other")).toEqual({ ok: true });
  });
  test("not while a piece is held", () => {
    expect(judgeApproval({ ...sealed, held: "recall" }, "other")).toMatchObject({ code: "item_on_hold" });
    expect(judgeApproval({ ...sealed, quarantined }, "other")).toMatchObject({
      code: "stands_in_quarantine",
    });
  });
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
