import { describe, expect, test } from "vitest";
import { draftOf, planOf } from "#components/selection/plan-draft";
import type { SelectionPlan } from "#lib/domain/selection/plan";

const plan: SelectionPlan = {
  random: 5,
  value: { fromFen: 150_050, percent: 40 },
  categories: [
    { hsPrefix: "33", percent: 20 },
    { hsPrefix: "3304", percent: 10 },
  ],
  merchant: { fromFoundPercent: 20, percent: 80 },
  mismatch: 100,
};

test("a plan and its draft say the same", () => {
  expect(planOf(draftOf(plan))).toEqual(plan);
  const bare = { random: 0, value: null, categories: [], merchant: null, mismatch: null };
  expect(planOf(draftOf(bare))).toEqual(bare);
});

test("who starts from nothing starts from all of everything", () => {
  expect(planOf(draftOf(null))).toEqual({
    random: 100,
    value: null,
    categories: [],
    merchant: null,
    mismatch: null,
  });
});

describe("is no plan yet", () => {
  const draft = draftOf(plan);
  test.each([
    ["a share above a hundred", { random: "101" }],
    ["a share in words", { random: "half" }],
    ["no random part", { random: "" }],
    ["half a value rule", { valuePercent: "" }],
    ["half a merchant rule", { foundPercent: "" }],
    ["a category without a share", { categories: "33" }],
    ["a category with two", { categories: "33 10 20" }],
    ["a category named twice", { categories: "33 10\n33 20" }],
    ["a category that is no code", { categories: "3A 10" }],
  ])("%s", (_what, change) => {
    expect(planOf({ ...draft, ...change })).toBeNull();
  });
});

test("categories are read as people write them", () => {
  const { categories } = planOf({ ...draftOf(plan), categories: " 33：20%\n\n3304, 10 " }) ?? {};
  expect(categories).toEqual(plan.categories);
});
