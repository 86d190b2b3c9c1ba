import { compareDecimals } from "#lib/domain/decimal";
import { isCodeOf, type LineForMatch } from "#lib/domain/match-piece";

/**
 * The lines of which a return still misses a piece that a code names. The returns given are those of the same shop
 * and sender with a box of the same day: a merchant who packs two orders into one box, or mixes up two, leaves one
 * short and puts a stranger into the other.
 */
export function shortLines<Line extends LineForMatch>(lines: readonly Line[], code: string): Line[] {
  return lines.filter(
    (line) =>
      isCodeOf(line, code) &&
      line.announcedQty !== null &&
      compareDecimals(line.announcedQty, line.countedQty) > 0 &&
      compareDecimals(line.qty, line.claimedQty) > 0,
  );
}
