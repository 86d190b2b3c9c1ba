import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawLane } from "#lib/domain/selection/draw-lane";
import { type DrawFacts, groupOf, riskGroups } from "#lib/domain/selection/plan";
import { factsOf, hmac, plain, plan, plans, sha256 } from "#lib/domain/selection/plans.testing";

const seeds = fc.string({ minLength: 16, maxLength: 16, unit: "binary-ascii" }).map(sha256);

describe("the group of a piece", () => {
  test.each<[string, Partial<DrawFacts>, string, number]>([
    ["nothing of note", {}, "random", 5],
    ["a high value", { valueFen: 100_000 }, "value", 40],
    ["a value one fen below", { valueFen: 99_999 }, "random", 5],
    ["an unknown value", { valueFen: null }, "value", 40],
    ["a category", { hsCode: "3305100090" }, "category", 20],
    ["the longer beginning", { hsCode: "3304990029" }, "category", 10],
    ["a mismatch above all", { mismatches: ["quantity_above"], valueFen: 500_000 }, "mismatch", 100],
    ["a merchant found out", { merchant: { verified: 10, found: 2 } }, "merchant", 80],
    ["a merchant with too short a record", { merchant: { verified: 9, found: 9 } }, "random", 5],
    ["the higher of two shares", { hsCode: "3305100090", valueFen: 200_000 }, "value", 40],
  ])("%s", (_what, change, group, percent) => {
    expect(groupOf(plan, { ...plain, ...change })).toEqual({ group, percent });
  });

  test("has the highest share of all it belongs to, and never less than the random part", () => {
    fc.assert(
      fc.property(plans, factsOf, (plan, facts) => {
        const { group, percent } = groupOf(plan, facts);
        expect(riskGroups).toContain(group);
        expect(percent).toBeGreaterThanOrEqual(plan.random);
        if (facts.mismatches.length > 0) expect(percent).toBeGreaterThanOrEqual(plan.mismatch ?? 0);
      }),
    );
  });
});

describe("a draw", () => {
  const draw = (seed: string | null, plate: string, facts = plain, round = 1) =>
    drawLane({ plan, facts, seed, plate, round }, hmac);

  test("R39 is the same whenever it is repeated, in whatever order", () => {
    fc.assert(
      fc.property(
        plans,
        seeds,
        fc.uniqueArray(fc.tuple(fc.string(), factsOf), { maxLength: 20 }),
        (plan, seed, pieces) => {
          const all = (order: typeof pieces) =>
            new Map(
              order.map(([plate, facts]) => [
                `${plate} ${JSON.stringify(facts)}`,
                drawLane({ plan, facts, seed, plate, round: 1 }, hmac),
              ]),
            );
          const there = all(pieces);
          const back = all(pieces.toReversed());
          for (const [key, drawn] of there) expect(back.get(key)).toEqual(drawn);
        },
      ),
    );
  });

  test("takes all at a share of 100 and none at 0", () => {
    fc.assert(
      fc.property(seeds, fc.string(), factsOf, fc.constantFrom(0, 100), (seed, plate, facts, percent) => {
        const flat = { random: percent, value: null, categories: [], merchant: null, mismatch: null };
        const { lane } = drawLane({ plan: flat, facts, seed, plate, round: 1 }, hmac);
        expect(lane).toBe(percent === 100 ? "in_person" : "exempt");
      }),
    );
  });

  test("of every group comes to the group's share", () => {
    const kinds: Partial<DrawFacts>[] = [
      {},
      { valueFen: 200_000 },
      { hsCode: "3305100090" },
      { merchant: { verified: 20, found: 10 } },
      { mismatches: ["quantity_above"] },
    ];
    for (const change of kinds) {
      const facts = { ...plain, ...change };
      const { group, percent } = groupOf(plan, facts);
      const count = 20_000;
      const drawn = Array.from({ length: count }, (_, n) => draw(sha256(`day ${n % 7}`), `RW-${n}`, facts));
      expect(new Set(drawn.map(({ reason }) => reason))).toEqual(new Set([group]));
      const inPerson = drawn.filter(({ lane }) => lane === "in_person").length;
      const share = percent / 100;
      // Five standard deviations: a true draw misses it once in two million.
      expect(Math.abs(inPerson - count * share)).toBeLessThanOrEqual(
        5 * Math.sqrt(count * share * (1 - share)),
      );
    }
  });

  test("of another day is another draw", () => {
    const half = { ...plan, random: 50 };
    const lanesOf = (seed: string) =>
      Array.from(
        { length: 200 },
        (_, n) => drawLane({ plan: half, facts: plain, seed, plate: `RW-${n}`, round: 1 }, hmac).lane,
      ).join();
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        fc.pre(one !== other);
        expect(lanesOf(one)).not.toBe(lanesOf(other));
      }),
      { numRuns: 30 },
    );
  });

  test("is the same on every machine", () => {
    expect(draw(sha256("归仓"), "RW-0KD7F3QX9")).toEqual({
      lane: "exempt",
      reason: "random",
      percent: 5,
      ticket: 3034,
    });
  });

  test("is none without a plan, in a later round, or under a seed that is known", () => {
    const always = { lane: "in_person", percent: 100, ticket: null };
    expect(drawLane({ plan: null, facts: plain, seed: "s", plate: "RW", round: 1 }, hmac)).toEqual({
      ...always,
      reason: "no_plan",
    });
    expect(draw("s", "RW", plain, 2)).toEqual({ ...always, reason: "sent_back" });
    expect(draw(null, "RW")).toEqual({ ...always, reason: "seed_revealed" });
  });
});
