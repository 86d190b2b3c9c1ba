/** A growth in per cent with its sign, as `+12.3%`; null where there is none to tell. */
export function growthText(percent: number | null): string | null {
  if (percent === null) return null;
  return `${percent > 0 ? "+" : ""}${percent}%`;
}
