import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawLane } from "#lib/domain/selection/draw-lane";
import { judgeShare, previewShares } from "#lib/domain/selection/judge-share";
import { groupOf, SelectionPlan } from "#lib/domain/selection/plan";
import { factsOf, hmac, plain, plan, plans, sha256 } from "#lib/domain/selection/plans.testing";
import { type DayOfDraws, repeatDraws } from "#lib/domain/selection/repeat-draws";

describe("plan against reality", () => {
  test.each([
    [{ count: 29, drawn: 29, expected: 1, variance: 1 }, "too_few"],
    [{ count: 100, drawn: 100, expected: 100, variance: 0 }, "as_planned"],
    [{ count: 100, drawn: 99, expected: 100, variance: 0 }, "below"],
    [{ count: 100, drawn: 60, expected: 50, variance: 25 }, "as_planned"],
    [{ count: 100, drawn: 61, expected: 50, variance: 25 }, "above"],
    [{ count: 100, drawn: 39, expected: 50, variance: 25 }, "below"],
  ])("%j is %s", (share, verdict) => {
    expect(judgeShare(share)).toBe(verdict);
  });

  test("a preview counts every piece in one group, by the share it would have", () => {
    fc.assert(
      fc.property(plans, fc.array(factsOf), (any, pieces) => {
        const shares = previewShares(any, pieces);
        expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(pieces.length);
        const whole = pieces.reduce((sum, facts) => sum + groupOf(any, facts).percent, 0) / 100;
        expect(shares.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(whole, 6);
      }),
    );
  });

  test("a plan that names a category twice is none", () => {
    const twice = { ...plan, categories: [plan.categories[0], plan.categories[0]] };
    expect(SelectionPlan.safeParse(twice).success).toBe(false);
    expect(SelectionPlan.safeParse(plan).success).toBe(true);
  });
});

describe("a day repeated", () => {
  const seed = sha256("2026-11-28");
  const made = (plate: string, facts = plain) => {
    const { lane, reason, ticket } = drawLane({ plan, facts, seed, plate, round: 1 }, hmac);
    return { plate, round: 1, drawnAt: "2026-11-28T03:00:00.000Z", version: 7, facts, lane, reason, ticket };
  };
  const day: DayOfDraws = {
    day: "2026-11-28",
    seedHash: sha256(seed),
    publishedAt: "2026-11-27T16:00:00.000Z",
    seed,
    plans: [{ version: 7, plan }],
    draws: [made("RW-1"), made("RW-2", { ...plain, mismatches: ["quantity_above"] })],
  };
  const [first, second] = day.draws as [DayOfDraws["draws"][number], DayOfDraws["draws"][number]];
  const faultsOf = (change: Partial<DayOfDraws>) =>
    repeatDraws({ ...day, ...change }, { sha256, hmac }).faults.map(({ fault }) => fault);

  test("holds", () => {
    expect(repeatDraws(day, { sha256, hmac })).toEqual({ seedFits: true, repeated: 2, faults: [] });
  });

  test("shows another seed, another lane, other facts, a second draw and one before its time", () => {
    expect(repeatDraws({ ...day, seed: sha256("other") }, { sha256, hmac }).seedFits).toBe(false);
    expect(faultsOf({ draws: [{ ...second, lane: "exempt" }] })).toEqual(["drawn_otherwise"]);
    expect(faultsOf({ draws: [{ ...first, facts: second.facts }] })).toEqual(["drawn_otherwise"]);
    expect(faultsOf({ draws: [first, first] })).toEqual(["drawn_twice"]);
    expect(faultsOf({ plans: [] })).toEqual(["plan_missing", "plan_missing"]);
    expect(faultsOf({ publishedAt: "2026-11-28T03:00:00.001Z" })).toEqual([
      "before_publication",
      "before_publication",
    ]);
  });
});
