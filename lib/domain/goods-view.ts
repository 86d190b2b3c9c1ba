import type { ItemState } from "#lib/domain/item";

/** What an owner's desk shows of its goods, one at a time. */
export const goodsViews = ["to_check", "confirmed", "disputed", "closed"] as const;
export type GoodsView = (typeof goodsViews)[number];

/** The owner may answer while the piece is admitted and in the house. */
export const answerableStates = ["admitted", "booked", "staged"] as const satisfies readonly ItemState[];
