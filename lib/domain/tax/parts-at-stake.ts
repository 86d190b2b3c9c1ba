import { compareDecimals, subtractDecimals, sumDecimals } from "#lib/domain/decimal";
import { hasEnded, type ItemState, type Outcome } from "#lib/domain/item";

type Announced = { gnum: number; qty: string };
type Piece = { gnum: number | null; lineQty: string; state: ItemState; outcome: Outcome | null };

/**
 * For which quantities of the list's lines tax is at stake: the pieces that may still be, or have been, returned, and
 * while the count is open what was announced and has not come. What leaves the zone again is taxed as it was.
 */
export function partsAtStake(
  announced: readonly Announced[],
  pieces: readonly Piece[],
  isCountClosed: boolean,
): { gnum: number; qty: string }[] {
  const counted = pieces.filter(({ state }) => state !== "void");
  const gnums = new Set([...announced, ...counted].flatMap(({ gnum }) => (gnum === null ? [] : [gnum])));
  return [...gnums]
    .sort((a, b) => a - b)
    .map((gnum) => {
      const own = counted.filter((piece) => piece.gnum === gnum);
      const sum = (of: readonly Piece[]) => sumDecimals(of.map(({ lineQty }) => lineQty));
      const said = sumDecimals(announced.filter((line) => line.gnum === gnum).map(({ qty }) => qty));
      const missing = subtractDecimals(said, sum(own));
      const toCome = isCountClosed || compareDecimals(missing, "0") < 0 ? "0" : missing;
      return { gnum, qty: sumDecimals([sum(own.filter(mayReturn)), toCome]) };
    })
    .filter(({ qty }) => compareDecimals(qty, "0") > 0);
}

function mayReturn({ state, outcome }: Piece): boolean {
  const leaves = outcome === "move_out" || outcome === "detained" || state === "detained";
  return !leaves && (state === "closed" || !hasEnded(state));
}
