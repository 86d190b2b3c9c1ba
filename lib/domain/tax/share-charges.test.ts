import fc from "fast-check";
import { expect, test } from "vitest";
import { shareCharges } from "#lib/domain/tax/share-charges";

const share = (prices: readonly string[], ...charges: string[]) =>
  [
    ...shareCharges(
      prices.map((totalPrice, index) => ({ gnum: index + 1, totalPrice })),
      charges,
    ).values(),
  ].map(Number);

const source = "财关税〔2016〕18号 1";

test.each([
  [source, "by value", ["300", "100"], ["8"], [600_000, 200_000]],
  [source, "freight and insurance together", ["100"], ["8", "0.5"], [850_000]],
  [source, "the remainder to the first of equals", ["1", "1", "1"], ["0.00001"], [1, 0, 0]],
  [source, "two remainders to the first two", ["1", "1", "1"], ["0.00002"], [1, 1, 0]],
  [source, "the largest remainder before the first line", ["1", "2"], ["0.00001"], [0, 1]],
  [
    source,
    "a third each, to the last hundred-thousandth",
    ["5", "5", "5"],
    ["10"],
    [333_334, 333_333, 333_333],
  ],
  [source, "a line worth nothing carries nothing", ["0", "5"], ["10"], [0, 1_000_000]],
  [source, "lines worth nothing share alike", ["0", "0"], ["0.00003"], [2, 1]],
  [source, "nothing to share", ["5", "5"], ["0", "0"], [0, 0]],
] as const)("%s: %s", (_source, _what, prices, charges, expected) => {
  expect(share(prices, ...charges)).toEqual(expected);
});

test("the shares always add up, and none is more than a hundred-thousandth from its part", () => {
  const amount = fc.integer({ min: 0, max: 50_000_000 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 99 }), amount, (worth, charge) => {
      const text = (value: number) => (value / 100_000).toFixed(5);
      const shares = share(worth.map(text), text(charge));
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(charge);
      const whole = worth.reduce((sum, one) => sum + one, 0);
      if (whole === 0) return;
      for (const [index, one] of shares.entries()) {
        expect(Math.abs(one - (charge * (worth[index] ?? 0)) / whole)).toBeLessThanOrEqual(1.001);
      }
    }),
  );
});
