import { expect, test } from "vitest";
import { checklists, goodsKindOf, goodsKinds, openQuestion } from "#lib/domain/checklist";

test.each([
  ["3304990039", "cosmetics"],
  ["1901101000", "nutrition"],
  ["2106909090", "nutrition"],
  ["8516790000", "electronics"],
  ["9004100000", "electronics"],
  ["6109100010", "fashion"],
  ["6404110000", "fashion"],
  ["6506100000", "general"],
  ["1904100000", "general"],
  ["9503008900", "general"],
  [null, "general"],
] as const)("goods of HS code %s are looked at as %s", (hsCode, kind) => {
  expect(goodsKindOf(hsCode)).toBe(kind);
});

test.each(goodsKinds)("the questions of %s fit on the number keys and are asked once", (kind) => {
  expect(checklists[kind].length).toBeLessThanOrEqual(9);
  expect(new Set(checklists[kind]).size).toBe(checklists[kind].length);
});

test("every question must be answered, and nothing else", () => {
  const all = Object.fromEntries(checklists.fashion.map((question) => [question, true]));
  const { unworn: _, ...allButOne } = all;
  expect(openQuestion("fashion", all)).toBeNull();
  expect(openQuestion("fashion", { ...all, unworn: false })).toBeNull();
  expect(openQuestion("fashion", allButOne)).toBe("unworn");
  expect(openQuestion("fashion", { ...all, powers_on: true })).toBe("powers_on");
});
