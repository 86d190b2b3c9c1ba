/**
 * Reads a figure with at most two decimals into its hundredths: a percentage into basis points, yuan into
 * fen. Null when it is none.
 */
export function parseHundredths(text: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = "0", fraction = ""] = match;
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}

/** Writes basis points as the shortest percentage, without its sign. */
export function formatPercent(basisPoints: number): string {
  return String(basisPoints / 100);
}
