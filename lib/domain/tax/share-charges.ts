import { parseDecimal } from "#lib/domain/decimal";

type Line = { gnum: number; totalPrice: string };

/**
 * Shares freight and insurance over the lines of a list by their value, in hundred-thousandths of a yuan: the
 * taxable value is the price with freight and insurance (财关税〔2016〕18号, 1). The shares add up exactly; what
 * is left of the division goes one by one to the largest remainders, the first line of the list before the
 * next. Lines that are all worth nothing share alike.
 */
export function shareCharges(lines: readonly Line[], charges: readonly string[]): Map<number, bigint> {
  const total = charges.reduce((sum, charge) => sum + parseDecimal(charge), 0n);
  const worth = lines.map(({ totalPrice }) => parseDecimal(totalPrice));
  const weights = worth.some((value) => value > 0n) ? worth : lines.map(() => 1n);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares = lines.map(({ gnum }, index) => {
    const product = total * (weights[index] ?? 0n);
    return { gnum, share: product / whole, remainder: product % whole };
  });
  const left = total - shares.reduce((sum, { share }) => sum + share, 0n);
  const first = shares
    .toSorted(
      (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.gnum - b.gnum,
    )
    .slice(0, Number(left));
  for (const one of first) one.share += 1n;
  return new Map(shares.map(({ gnum, share }) => [gnum, share]));
}
