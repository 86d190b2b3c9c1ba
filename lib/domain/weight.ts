/** A weight in kilograms to the gram, as papers write it: `12.500 kg`. */
export function kilogramsOf(grams: number): string {
  return `${(grams / 1_000).toFixed(3)} kg`;
}

/** Grams of a weight written in kilograms with three decimals at most, as `12.5`; null for anything else. */
export function gramsOf(kilograms: string): number | null {
  const read = /^(\d{1,5})(?:\.(\d{1,3}))?$/.exec(kilograms.trim());
  if (!read) return null;
  const grams = Number(read[1]) * 1_000 + Number((read[2] ?? "").padEnd(3, "0"));
  return grams > 0 ? grams : null;
}
