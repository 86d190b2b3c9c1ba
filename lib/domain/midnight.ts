import type { ItemState } from "#lib/domain/item";
import { undeclaredStates } from "#lib/domain/return-clocks";
import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

/** Where a return stands that must be declared today, in the order in which it comes there. */
export const midnightStages = ["announced", "dock", "inspection", "declarant", "sent"] as const;
export type MidnightStage = (typeof midnightStages)[number];

/** The earliest place something of a return stands: what is not here yet is not spoken of while a piece is. */
export function midnightStage(facts: { states: readonly ItemState[]; arrived: boolean }): MidnightStage {
  if (facts.states.length === 0) return facts.arrived ? "dock" : "announced";
  if (facts.states.includes("received")) return "inspection";
  return facts.states.some(isUndeclared) ? "declarant" : "sent";
}

function isUndeclared(state: ItemState): boolean {
  return (undeclaredStates as readonly ItemState[]).includes(state);
}

/** Whole minutes until the Shanghai day ends; the last lawful minute counts as one. */
export function minutesToMidnight(now: Date): number {
  return Math.ceil((endOfShanghaiDay(shanghaiDayNumber(now)).getTime() - now.getTime()) / 60_000);
}

type Row = { taxFen: number | null; allowanceFen: number; since: string; returnNo: string };

/**
 * The order of the list: by the money at stake, the most first and unknown tax before all, for nobody knows how
 * much it is; or by the hour since when it stands here, the longest first.
 */
export function byUrgency(sort: "money" | "hour"): (a: Row, b: Row) => number {
  const hour = (a: Row, b: Row) => compare(a.since, b.since) || compare(a.returnNo, b.returnNo);
  if (sort === "hour") return hour;
  const tax = ({ taxFen }: Row) => taxFen ?? Number.POSITIVE_INFINITY;
  return (a, b) => compare(tax(b), tax(a)) || compare(b.allowanceFen, a.allowanceFen) || hour(a, b);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
