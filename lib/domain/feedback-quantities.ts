import { compareDecimals, sumDecimals } from "#lib/domain/decimal";
import type { FeedbackItem } from "#lib/domain/due-feedback";

/** Pieces summed per list line, in line order. */
export function quantities(
  pieces: readonly Pick<FeedbackItem, "gnum" | "lineQty">[],
): { gnum: number; qty: string }[] {
  const byLine = Map.groupBy(pieces, (piece) => piece.gnum);
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([gnum, group]) => ({ gnum, qty: sumDecimals(group.map((piece) => piece.lineQty)) }));
}

/** Pieces summed per outcome and list line; a detained piece has none but its end. */
export function byOutcome(pieces: readonly FeedbackItem[]): { outcome: string; gnum: number; qty: string }[] {
  const groups = Map.groupBy(pieces, (piece) =>
    piece.state === "detained" ? piece.state : (piece.outcome ?? piece.state),
  );
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .flatMap(([outcome, group]) => quantities(group).map((line) => ({ outcome, ...line })));
}

/** Whether there are pieces for all that these lines say. */
export function coversLines(
  pieces: readonly FeedbackItem[],
  lines: readonly { gnum: number; qty: string }[],
): boolean {
  const here = new Map(quantities(pieces).map(({ gnum, qty }) => [gnum, qty]));
  return lines.every(({ gnum, qty }) => compareDecimals(here.get(gnum) ?? "0", qty) >= 0);
}
