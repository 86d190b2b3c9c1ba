import { describe, expect, test } from "vitest";
import { grades } from "#lib/domain/item";
import {
  allowedProposals,
  gradeByShelfLife,
  needsPhoto,
  recommendOutcome,
  revisedProposal,
} from "#lib/domain/recommend-outcome";
import { nonConformities } from "#lib/domain/rules/eligibility-rules";

const conforming = { conforming: true, decidable: true, reasons: [], recalledBy: null };

describe("the recommended outcome", () => {
  test.each([
    // 2020/45 and 2021/70: original goods in time become bonded stock again.
    ["good", "release"],
    ["box_damaged", "release"],
    // 2025/79: what cannot be sold is shipped back first; destruction needs proof.
    ["defective", "reship"],
    ["damaged", "reship"],
    ["expired", "reship"],
    ["recalled", "reship"],
  ] as const)("of conforming goods graded %s is %s, for that grade", (grade, outcome) => {
    expect(recommendOutcome({ ...conforming, grade })).toEqual({ outcome, reason: grade });
  });

  // 财关税〔2018〕49号: consumers' goods have no resale route, whatever their grade.
  test.each(nonConformities.flatMap((reason) => grades.map((grade) => [reason, grade] as const)))(
    "of goods with %s graded %s is to move out, or to wait for somebody first",
    (reason, grade) => {
      const facts = { conforming: false, decidable: true, reasons: [reason], grade, recalledBy: null };
      const waits = reason === "unidentified" || reason === "prohibited";
      expect(recommendOutcome(facts)).toEqual({ outcome: waits ? null : "move_out", reason });
      expect(allowedProposals(facts)).toEqual(["move_out"]);
    },
  );

  test("waits while the list is not released", () => {
    const facts = { ...conforming, conforming: false, decidable: false, grade: "good" as const };
    expect(recommendOutcome(facts)).toEqual({ outcome: null, reason: "list_not_released" });
  });

  test.each(grades)("of conforming goods graded %s stands first among what may be proposed", (grade) => {
    const facts = { ...conforming, grade };
    expect(allowedProposals(facts)[0]).toBe(recommendOutcome(facts).outcome);
  });

  test("never destroys or releases across the line between sellable and not", () => {
    expect(allowedProposals({ ...conforming, grade: "good" })).not.toContain("destroy");
    expect(allowedProposals({ ...conforming, grade: "expired" })).not.toContain("release");
  });
});

describe("the shelf life", () => {
  const lateOn20th = new Date("2026-11-20T15:59:59Z");
  test.each([
    ["good", "2026-11-19", "expired"],
    ["defective", "2026-11-19", "expired"],
    ["recalled", "2026-11-19", "recalled"],
    ["good", "2026-11-20", "good"],
    ["good", null, "good"],
  ] as const)("a %s piece with %s is %s late on the 20th in Shanghai", (grade, expiresOn, expected) => {
    expect(gradeByShelfLife(grade, expiresOn, lateOn20th)).toBe(expected);
  });

  test("ends with the Shanghai day, not with the day in Greenwich", () => {
    expect(gradeByShelfLife("good", "2026-11-20", new Date("2026-11-20T16:00:00Z"))).toBe("expired");
  });
});

test.each([
  ["good", "yes", false],
  ["box_damaged", "yes", true],
  ["expired", "yes", true],
  ["recalled", "yes", true],
  ["damaged", "yes", true],
  ["defective", "yes", true],
  ["good", "no", true],
] as const)("R36 a finding of %s and original %s needs a photo: %s", (grade, original, needed) => {
  expect(needsPhoto(grade, original)).toBe(needed);
});

describe("a proposal under rules that ask something else", () => {
  const goodOnly = { releasable: ["good" as const], causes: [] };
  test.each([
    ["box_damaged", "release", "reship"],
    ["good", "release", "release"],
    ["box_damaged", "move_out", "move_out"],
    ["box_damaged", null, null],
  ] as const)("of goods graded %s: %s becomes %s", (grade, before, after) => {
    expect(revisedProposal({ ...conforming, grade, rules: goodOnly }, before)).toBe(after);
  });

  test("is left to its own reasons where it is not the rules that bar it", () => {
    const late = { ...conforming, conforming: false, reasons: ["arrived_late" as const] };
    expect(revisedProposal({ ...late, grade: "good", rules: goodOnly }, "release")).toBe("release");
    expect(revisedProposal({ ...late, grade: "damaged", rules: goodOnly }, "release")).toBe("move_out");
  });
});
