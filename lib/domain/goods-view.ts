import type { ItemState } from "#lib/domain/item";

/** What an owner's desk shows of its goods, one at a time. */
export const goodsViews = ["to_check", "reminded", "confirmed", "disputed", "closed"] as const;
export type GoodsView = (typeof goodsViews)[number];

/** Where an owner answers and instructs: what is new, what it was reminded of, and what it may still instruct. */
export function isActedOnIn(view: GoodsView): boolean {
  return view === "to_check" || view === "reminded" || view === "confirmed";
}

/** The owner may answer while the piece is admitted and in the house. */
export const answerableStates = ["admitted", "booked", "staged"] as const satisfies readonly ItemState[];
