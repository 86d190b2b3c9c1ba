import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import type { DrawFacts, SelectionPlan } from "#lib/domain/selection/plan";

export const hmac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export const plan: SelectionPlan = {
  random: 5,
  value: { fromFen: 100_000, percent: 40 },
  categories: [
    { hsPrefix: "33", percent: 20 },
    { hsPrefix: "3304", percent: 10 },
  ],
  merchant: { fromFoundPercent: 20, percent: 80 },
  mismatch: 100,
};
export const plain: DrawFacts = {
  valueFen: 9_900,
  hsCode: "8517130000",
  mismatches: [],
  merchant: { verified: 0, found: 0 },
};

const percents = fc.integer({ min: 0, max: 100 });
export const plans: fc.Arbitrary<SelectionPlan> = fc.record({
  random: percents,
  value: fc.option(fc.record({ fromFen: fc.integer({ min: 1, max: 1_000_000 }), percent: percents })),
  categories: fc.uniqueArray(
    fc.record({ hsPrefix: fc.constantFrom("33", "3304", "330499", "85", "8517"), percent: percents }),
    { selector: ({ hsPrefix }) => hsPrefix },
  ),
  merchant: fc.option(fc.record({ fromFoundPercent: fc.integer({ min: 1, max: 100 }), percent: percents })),
  mismatch: fc.option(percents),
});
export const factsOf: fc.Arbitrary<DrawFacts> = fc.record({
  valueFen: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
  hsCode: fc.option(fc.constantFrom("3304990029", "3305100090", "8517130000", "0402210000")),
  mismatches: fc.subarray(["code_not_on_list", "quantity_above"]),
  merchant: fc.record({ verified: fc.nat(200), found: fc.nat(200) }),
});
