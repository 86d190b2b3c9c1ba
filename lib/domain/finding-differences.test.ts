import { expect, test } from "vitest";
import { findingDifferences, type SeenFacts } from "#lib/domain/finding-differences";

const seen: SeenFacts = {
  grade: "good",
  original: "yes",
  batchCode: "L2401",
  expiresOn: "2027-05-01",
  checklist: { matches_sale: true, unworn: true },
};

test.each<[string, Partial<SeenFacts>, string[]]>([
  ["nothing", {}, []],
  ["the grade", { grade: "damaged" }, ["grade"]],
  ["originality before the grade", { original: "no", grade: "damaged" }, ["original", "grade"]],
  ["batch and date", { batchCode: "L2402", expiresOn: "2027-06-01" }, ["batchCode", "expiresOn"]],
  ["no date that only one read", { batchCode: null, expiresOn: null }, []],
  ["a check", { checklist: { matches_sale: true, unworn: false } }, ["checklist.unworn"]],
  ["no check that only one made", { checklist: {} }, []],
])("two findings differ in %s", (_, change, expected) => {
  expect(findingDifferences(seen, { ...seen, ...change })).toEqual(expected);
});
