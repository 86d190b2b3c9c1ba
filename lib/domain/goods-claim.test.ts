import { expect, test } from "vitest";
import { judgeClaim, judgeClaimEnd, parseYuan } from "#lib/domain/goods-claim";
import { itemStates } from "#lib/domain/item";

test("a claim is for what was handed over, one at a time", () => {
  const allowed = itemStates.filter((state) => judgeClaim({ plate: "RW", state, hasOpenClaim: false }).ok);
  expect(allowed).toEqual(["closed"]);
  expect(judgeClaim({ plate: "RW", state: "closed", hasOpenClaim: true })).toMatchObject({
    ok: false,
    code: "claim_open",
  });
});

test.each([
  ["warehouse", 100, "ok"],
  ["carrier", null, "claim_amount_wrong"],
  ["nobody", null, "ok"],
  ["nobody", 100, "claim_amount_wrong"],
] as const)("%s with %s fen: %s", (liable, amountFen, expected) => {
  const said = judgeClaimEnd({ ended: false }, { liable, amountFen });
  expect(said.ok ? "ok" : said.code).toBe(expected);
  expect(judgeClaimEnd({ ended: true }, { liable, amountFen })).toMatchObject({ code: "already_answered" });
});

test.each([
  ["128", 12_800],
  ["1,280.5", 128_050],
  ["0.01", 1],
  ["0", null],
  ["12.345", null],
  ["-5", null],
  ["", null],
  ["999999999", null],
])("%s yuan", (text, fen) => {
  expect(parseYuan(text)).toBe(fen);
});
