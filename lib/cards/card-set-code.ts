/**
 * Under what the prints of a set of command cards are written down; the cards' own codes are signed and kept nowhere.
 */
export function cardSetCode(setNo: number): string {
  return `CMD-SET-${setNo}`;
}
