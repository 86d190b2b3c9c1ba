import { type Clock, judgeClock, type LastDays } from "#lib/domain/clocks";
import { judgeConformity } from "#lib/domain/conformity";
import { sumDecimals, valueFen } from "#lib/domain/decimal";
import { isDeclarable, judgeDeclarable } from "#lib/domain/declarable";
import type { HoldKind } from "#lib/domain/item";
import type { Refusal } from "#lib/domain/refusal";
import type { RefusalClass } from "#lib/domain/refusal-class";
import type { Authorisation, ListStatus } from "#lib/domain/return-document";
import type { GoodsFacts } from "#lib/domain/rules/piece-facts";

/** One inspected piece with its sale; it stands in no application that binds it. */
export type ReadyPiece = LastDays &
  GoodsFacts & {
    returnId: string;
    returnNo: string;
    orderNo: string | null;
    reason: string;
    authorisation: Authorisation;
    invtNo: string | null;
    officeCode: string | null;
    ebcName: string;
    listStatus: ListStatus;
    tradeMode: string;
    arrivedAt: Date;
    /** The date it keeps of an application that was refused; null for a piece without one. */
    applicationKeptAt: Date | null;
    gnum: number;
    gname: string;
    unit: string;
    price: string;
    lineQty: string;
    hold: HoldKind | null;
    counted: boolean;
    inspected: boolean;
    notOriginal: boolean;
    refusalClass: RefusalClass | null;
  };

type ReadyLine = { gnum: number; gname: string; unit: string; qty: string; valueFen: number };

export type ReadyReturn = Pick<
  ReadyPiece,
  "returnId" | "returnNo" | "orderNo" | "reason" | "invtNo" | "officeCode" | "ebcName"
> & {
  /** What an application made now would hold; empty while something is in its way. */
  lines: ReadyLine[];
  pieces: number;
  /** Inspected pieces that stay behind: held, not conforming, or not ready yet. */
  leftOut: number;
  valueFen: number;
  applicationClock: Clock;
  arrivalClock: Clock;
  obstacle: Refusal | null;
};

/**
 * Groups pieces by return and judges each as the act of declaring would; keeps the order given. A return
 * none of whose pieces is ready and may ever conform does not wait for the declarant.
 */
export function readyReturns(pieces: readonly ReadyPiece[], now: Date): ReadyReturn[] {
  const byReturn = Map.groupBy(pieces, (piece) => piece.returnId);
  return [...byReturn.values()].flatMap((group) => readyReturn(group, now));
}

/** Those that may be declared together with one press: nothing is in their way, and customs refused none of them. */
export function declarableTogether<Row extends Pick<ReadyReturn, "obstacle"> & { lastRefusal: unknown }>(
  rows: readonly Row[],
): Row[] {
  return rows.filter((row) => !row.obstacle && !row.lastRefusal);
}

function readyReturn(group: readonly ReadyPiece[], now: Date): ReadyReturn[] {
  const [first] = group;
  if (!first) return [];
  const judged = group.map((piece) => ({
    piece,
    facts: { ...piece, undecided: piece.refusalClass === "undecided", ...conformity(piece, now) },
  }));
  const waits = judged.some(({ facts }) => facts.counted && facts.inspected && facts.reasons.length === 0);
  if (!waits) return [];
  const decision = judgeDeclarable({ ...first, pieces: judged.map(({ facts }) => facts) });
  const wanted = judged.filter(({ facts }) => decision.ok && isDeclarable(facts)).map(({ piece }) => piece);
  const lines = linesOf(wanted.length > 0 ? wanted : group);
  const { returnId, returnNo, orderNo, reason, invtNo, officeCode, ebcName } = first;
  return [
    {
      returnId,
      returnNo,
      orderNo,
      reason,
      invtNo,
      officeCode,
      ebcName,
      lines,
      pieces: wanted.length,
      leftOut: group.length - wanted.length,
      valueFen: lines.reduce((sum, line) => sum + line.valueFen, 0),
      applicationClock: judgeClock(first.lastApplicationDay, keptOf(group), now),
      arrivalClock: judgeClock(first.lastArrivalDay, latestArrival(group), now),
      obstacle: decision.ok ? null : decision,
    },
  ];
}

function conformity(piece: ReadyPiece, now: Date) {
  return judgeConformity({
    ...piece,
    appliedAt: piece.applicationKeptAt,
    offLine: null,
    refusedLegally: piece.refusalClass === "legal",
    original: piece.notOriginal ? "no" : "yes",
    now,
  });
}

function linesOf(pieces: readonly ReadyPiece[]): ReadyLine[] {
  const byLine = Map.groupBy(pieces, (piece) => piece.gnum);
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .flatMap(([gnum, group]) => {
      const [first] = group;
      if (!first) return [];
      const { gname, unit, price } = first;
      const qty = sumDecimals(group.map((piece) => piece.lineQty));
      return [{ gnum, gname, unit, qty, valueFen: valueFen(price, qty) }];
    });
}

/** The date that the whole group keeps: the latest, and none while one of its pieces has none. */
function keptOf(group: readonly ReadyPiece[]): Date | null {
  const kept = group.flatMap(({ applicationKeptAt }) => applicationKeptAt ?? []);
  return kept.length === group.length ? latestOf(kept) : null;
}

function latestArrival(group: readonly ReadyPiece[]): Date | null {
  return latestOf(group.map(({ arrivedAt }) => arrivedAt));
}

function latestOf(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((latest, at) => (latest && latest > at ? latest : at), null);
}
