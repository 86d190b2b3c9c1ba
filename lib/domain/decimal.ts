const scale = 5;
const unit = 10n ** BigInt(scale);

/** Parses a decimal of customs' type N19,5 into hundred-thousandths, exactly. */
export function parseDecimal(text: string): bigint {
  const match = /^(-?)(\d{1,14})(?:\.(\d{1,5}))?$/.exec(text);
  if (!match) throw new Error(`not a decimal of type N19,5: ${text}`);
  const [, sign, whole = "0", fraction = ""] = match;
  const value = BigInt(whole) * unit + BigInt(fraction.padEnd(scale, "0"));
  return sign ? -value : value;
}

/** Writes hundred-thousandths as the shortest exact decimal. */
export function formatDecimal(value: bigint): string {
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "");
  const whole = digits.slice(0, -scale);
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}

/** The exact sum of decimals of type N19,5. */
export function sumDecimals(texts: Iterable<string>): string {
  let total = 0n;
  for (const text of texts) total += parseDecimal(text);
  return formatDecimal(total);
}

/** Negative, zero or positive as `a` is smaller than, equal to or greater than `b`. */
export function compareDecimals(a: string, b: string): number {
  const difference = parseDecimal(a) - parseDecimal(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `a` minus `b`, exactly. */
export function subtractDecimals(a: string, b: string): string {
  return formatDecimal(parseDecimal(a) - parseDecimal(b));
}

/** Price times quantity in fen, rounded half up once. */
export function valueFen(price: string, quantity: string): number {
  const product = parseDecimal(price) * parseDecimal(quantity) * 100n;
  const divisor = unit * unit;
  return Number((product + divisor / 2n) / divisor);
}
