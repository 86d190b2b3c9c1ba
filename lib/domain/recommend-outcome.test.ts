import { describe, expect, test } from "vitest";
import { nonConformities } from "#lib/domain/conformity";
import { grades } from "#lib/domain/item";
import {
  allowedProposals,
  gradeByShelfLife,
  needsPhoto,
  recommendOutcome,
} from "#lib/domain/recommend-outcome";

const conforming = { conforming: true, decidable: true, reasons: [] } as const;

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
    "of goods with %s graded %s is to move out",
    (reason, grade) => {
      const facts = { conforming: false, decidable: true, reasons: [reason], grade };
      expect(recommendOutcome(facts)).toEqual({ outcome: "move_out", reason });
      expect(allowedProposals(facts)).toEqual(["move_out"]);
    },
  );

  test("waits while the list is not released", () => {
    const facts = { conforming: false, decidable: false, reasons: [], grade: "good" } as const;
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
  ["expired", "yes", false],
  ["recalled", "yes", false],
  ["damaged", "yes", true],
  ["defective", "yes", true],
  ["good", "no", true],
] as const)("a finding of %s and original %s needs a photo: %s", (grade, original, needed) => {
  expect(needsPhoto(grade, original)).toBe(needed);
});
