import { expect, test } from "vitest";
import { isScaleLine, Measures, readScale } from "#lib/domain/measures";

test.each([
  ["ST,GS,+  0.532kg", 532],
  ["ST,NT,+00012.5 kg", 12_500],
  ["532 g", 532],
  ["５３２ｇ", 532],
  ["1.25", 1250],
  ["3", 3000],
  ["US,GS,+  0.532kg", null],
  ["-0.100kg", null],
  ["0.000kg", null],
  ["SF1234567890123", null],
  ["", null],
])("%s weighs %s", (text, grams) => {
  expect(readScale(text)).toBe(grams);
});

test("a barcode of digits is no weight, whatever it reads like", () => {
  expect(isScaleLine("6901234")).toBe(false);
  expect(isScaleLine("0.532kg")).toBe(true);
});

test("the sides are told all or none", () => {
  const box = { weightGrams: 532, lengthMm: 300, widthMm: 200, heightMm: 100 };
  expect(Measures.safeParse(box).success).toBe(true);
  expect(Measures.safeParse({ ...box, heightMm: null }).success).toBe(false);
  expect(Measures.safeParse({ ...box, weightGrams: 0.5 }).success).toBe(false);
});
