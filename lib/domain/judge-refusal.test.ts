import { expect, test } from "vitest";
import { judgeClassing, judgeCorrectable } from "#lib/domain/judge-refusal";

const refused = { applicationNo: "AP261128000001", status: "refused", refusalClass: "field" } as const;
const decision = { no: "杭关复〔2026〕12号", day: "2026-11-28" };

test.each([
  [refused, "ok"],
  [{ ...refused, refusalClass: "legal" }, "refused_for_good"],
  [{ ...refused, refusalClass: "undecided" }, "refusal_undecided"],
  [{ ...refused, status: "admitted", refusalClass: null }, "application_state_forbids"],
] as const)("%o is corrected: %s", (application, expected) => {
  const judged = judgeCorrectable(application);
  expect(judged.ok ? "ok" : judged.code).toBe(expected);
});

test.each([
  ["undecided", "field", null, "ok"],
  ["undecided", "legal", null, "ok"],
  ["field", "legal", null, "ok"],
  ["legal", "field", null, "customs_decision_needed"],
  ["legal", "field", decision, "ok"],
] as const)("%s becomes %s", (before, after, given, expected) => {
  const judged = judgeClassing(
    { ...refused, refusalClass: before },
    { refusalClass: after, decision: given },
  );
  expect(judged.ok ? "ok" : judged.code).toBe(expected);
});
