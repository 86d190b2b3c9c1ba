import { expect, test } from "vitest";
import { type DeclarableFacts, judgeDeclarable } from "#lib/domain/declarable";

const good = {
  hold: null,
  conforming: true,
  reasons: [],
  counted: true,
  inspected: true,
  undecided: false,
} as const;
const held = { ...good, hold: "dispute" } as const;
const late = { ...good, conforming: false, reasons: ["arrived_late"] } as const;
const uncounted = { ...good, counted: false } as const;
const undecided = { ...good, undecided: true } as const;
const sentBack = { ...good, inspected: false } as const;

const facts = (change: Partial<DeclarableFacts>): DeclarableFacts => ({
  returnNo: "RT260801000001",
  listStatus: "released",
  authorisation: "given",
  pieces: [good],
  ...change,
});

test.each([
  ["conforming pieces", {}],
  ["a standing authorisation", { authorisation: "standing" }],
  [
    "one good piece beside others that stay behind",
    { pieces: [late, held, uncounted, undecided, sentBack, good] },
  ],
] as const)("%s can be declared", (_what, change) => {
  expect(judgeDeclarable(facts(change))).toEqual({ ok: true });
});

test.each([
  ["no pieces", { pieces: [] }, "nothing_to_declare", {}],
  ["a list without release", { listStatus: "not_released" }, "list_not_released", {}],
  ["no authorisation", { authorisation: "pending" }, "authorisation_missing", {}],
  ["held pieces only", { pieces: [held, late] }, "item_on_hold", { hold: "dispute" }],
  ["a refusal nobody has read", { pieces: [late, undecided, uncounted] }, "refusal_undecided", {}],
  ["an uncounted box", { pieces: [late, sentBack, uncounted] }, "count_not_finished", {}],
  ["pieces sent back", { pieces: [late, sentBack] }, "inspection_needed", {}],
  ["late pieces only", { pieces: [late] }, "item_not_conforming", { reason: "arrived_late" }],
] as const)("%s: refused", (_what, change, code, params) => {
  expect(judgeDeclarable(facts(change))).toEqual({
    ok: false,
    code,
    params: { returnNo: "RT260801000001", ...params },
  });
});
