import { dayNumber } from "#lib/domain/shanghai";

/** What a month is settled by: days in storage, and what was done with pieces. Counts only; prices are a contract's. */
export const settlementMeasures = [
  "storage",
  "admitted",
  "inspections",
  "release",
  "reship",
  "destroy",
  "move_out",
] as const;
export type SettlementMeasure = (typeof settlementMeasures)[number];

/** Shanghai days, `YYYY-MM-DD`; those of a month are its first and its last. */
export type SettledMonth = { month: string; first: string; last: string };

/** Pieces that share their days: as many at once as there are. */
export type SettledPieces = {
  /** When customs admitted them: from then on they stand in storage for their owner. */
  admittedOn: string;
  /** When they left; null while they are here. */
  endedOn: string | null;
  outcome: string | null;
  pieces: number;
  /** Inspections that count, of all of them together. */
  inspections: number;
};

export type SettlementCounts = Record<SettlementMeasure, number>;

/** The month `YYYY-MM` with its days. */
export function monthOf(month: string): SettledMonth {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { month, first: `${month}-01`, last };
}

/** The month of a day and those before it, the latest first. */
export function monthsBack(today: string, count: number): string[] {
  const [year = 0, number = 1] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/**
 * How many days of a month a piece stood in storage, counted as on the owner's desk: the day it was admitted is none,
 * the day it left is the last. What is still here is counted up to today, so that the months of a piece add up to its
 * days in storage.
 */
export function storageDaysIn(
  { first, last }: SettledMonth,
  { admittedOn, endedOn }: Pick<SettledPieces, "admittedOn" | "endedOn">,
  today: string,
): number {
  const from = Math.max(dayNumber(admittedOn), dayNumber(first) - 1);
  const until = Math.min(dayNumber(endedOn ?? today), dayNumber(today), dayNumber(last));
  return Math.max(0, until - from);
}

/**
 * What one month comes to for one enterprise. What was done before customs admitted a piece counts in the month it was
 * admitted in, when its owner first sees it; so no later arrival changes a month that is over.
 */
export function settleMonth(
  month: SettledMonth,
  groups: readonly SettledPieces[],
  today: string,
): SettlementCounts {
  const counts = { storage: 0, admitted: 0, inspections: 0, release: 0, reship: 0, destroy: 0, move_out: 0 };
  for (const group of groups) {
    const { admittedOn, endedOn, outcome, pieces, inspections } = group;
    counts.storage += pieces * storageDaysIn(month, group, today);
    if (isIn(month, admittedOn)) {
      counts.admitted += pieces;
      counts.inspections += inspections;
    }
    if (endedOn && isIn(month, endedOn) && isEnding(outcome)) counts[outcome] += pieces;
  }
  return counts;
}

/** Whether anything of a month is to be settled. */
export function isNothing(counts: SettlementCounts): boolean {
  return settlementMeasures.every((measure) => counts[measure] === 0);
}

function isIn({ first, last }: SettledMonth, day: string): boolean {
  return day >= first && day <= last;
}

const endings = ["release", "reship", "destroy", "move_out"] as const;

function isEnding(outcome: string | null): outcome is (typeof endings)[number] {
  return (endings as readonly (string | null)[]).includes(outcome);
}
