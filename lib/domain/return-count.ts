import { judgeClock } from "#lib/domain/clocks";
import { compareDecimals, sumDecimals } from "#lib/domain/decimal";

export type CountFacts = {
  announced: readonly { gnum: number; qty: string }[];
  counted: readonly { gnum: number; lineQty: string }[];
  closedAt: Date | null;
  /** Null where the passing of the limit counts for nothing, or is not known yet. */
  lastArrivalDay: string | null;
  now: Date;
  /** Parcels of this return that stand opened or unopened in the house. */
  parcelsWaiting: number;
};

/**
 * A return's count is complete when all announced pieces are scanned, when a clerk closed it short
 * with a reason, or when the 45 days have passed; never while one of its parcels is uncounted.
 */
export function isCountComplete(facts: CountFacts): boolean {
  if (facts.parcelsWaiting > 0) return false;
  if (facts.closedAt) return true;
  if (judgeClock(facts.lastArrivalDay, null, facts.now).state === "late") return true;
  return facts.announced.length > 0 && !isCountShort(facts);
}

/** Whether less of some line is counted than was announced. */
export function isCountShort({ announced, counted }: Pick<CountFacts, "announced" | "counted">): boolean {
  return announced.some(({ gnum, qty }) => {
    const lines = counted.filter((piece) => piece.gnum === gnum).map((piece) => piece.lineQty);
    return compareDecimals(sumDecimals(lines), qty) < 0;
  });
}
