import type { ChangeLine } from "#lib/domain/application-change";
import { compareDecimals, formatDecimal, parseDecimal, subtractDecimals } from "#lib/domain/decimal";
import { type Refusal, refuse } from "#lib/domain/refusal";

export type LinesOfChange = {
  /** Sent on the announcement: it may declare more than is here. */
  preDeclared: boolean;
  before: readonly ChangeLine[];
  /** What the pieces that leave it add up to, and those that will stand in it. */
  leaving: readonly ChangeLine[];
  pieces: readonly ChangeLine[];
  /** Quantities the declarant asks for; a line that is not named keeps its own. */
  asked: readonly ChangeLine[];
  /** How much of each line of the list this application may hold beside all others. */
  limits: readonly ChangeLine[];
};

/**
 * The lines an application would have: what its pieces add up to, and for goods that are still awaited what was
 * declared or is asked for. Never less than is here (`quantity_not_of_pieces`) and never more of a line than
 * the list has left (`quantity_exceeded`; GACC 2020 No. 45).
 */
export function linesOfChange(facts: LinesOfChange): { ok: true; lines: ChangeLine[] } | Refusal {
  const gnums = [...new Set([...facts.before, ...facts.pieces, ...facts.asked].map(({ gnum }) => gnum))];
  const lines: ChangeLine[] = [];
  for (const gnum of gnums.sort((a, b) => a - b)) {
    const here = qtyOf(facts.pieces, gnum);
    const qty = wantedOf(facts, gnum);
    const isOf = facts.preDeclared ? compareDecimals(qty, here) >= 0 : compareDecimals(qty, here) === 0;
    if (!isOf) return refuse("quantity_not_of_pieces", { gnum, qty, limit: here });
    const limit = qtyOf(facts.limits, gnum);
    const grows = compareDecimals(qty, qtyOf(facts.before, gnum)) > 0;
    if (grows && compareDecimals(qty, limit) > 0) return refuse("quantity_exceeded", { qty, limit });
    if (compareDecimals(qty, "0") > 0) lines.push({ gnum, qty });
  }
  return { ok: true, lines };
}

function wantedOf({ asked, preDeclared, before, leaving, pieces }: LinesOfChange, gnum: number): string {
  const given = asked.find((line) => line.gnum === gnum);
  const here = qtyOf(pieces, gnum);
  if (given) return formatDecimal(parseDecimal(given.qty));
  if (!preDeclared) return here;
  const rest = subtractDecimals(qtyOf(before, gnum), qtyOf(leaving, gnum));
  return compareDecimals(rest, here) > 0 ? rest : here;
}

function qtyOf(lines: readonly ChangeLine[], gnum: number): string {
  return formatDecimal(parseDecimal(lines.find((line) => line.gnum === gnum)?.qty ?? "0"));
}
