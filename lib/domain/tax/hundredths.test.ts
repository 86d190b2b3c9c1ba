import { expect, test } from "vitest";
import { formatPercent, parseHundredths } from "#lib/domain/tax/hundredths";

test.each([
  ["13", 1300],
  ["9.1", 910],
  [" 0.05 ", 5],
  ["0", 0],
  ["13 %", null],
  ["1.234", null],
  ["-1", null],
  ["", null],
])("%j is %j hundredths", (text, hundredths) => {
  expect(parseHundredths(text)).toBe(hundredths);
});

test.each([
  [1300, "13"],
  [910, "9.1"],
  [5, "0.05"],
])("%j basis points are %j %%", (basisPoints, text) => {
  expect(formatPercent(basisPoints)).toBe(text);
});
