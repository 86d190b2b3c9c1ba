import type { HousePage } from "./house-pages.ts";

/** The pages of who owns the goods. */
export const goodsPages = [
  { name: "goods", role: "merchant", at: "/goods", heading: "goods.title" },
  { name: "goods-reminded", role: "merchant", at: "/goods?view=reminded", heading: "goods.title" },
  { name: "goods-confirmed", role: "merchant", at: "/goods?view=confirmed", heading: "goods.title" },
  { name: "hand-overs", role: "merchant", at: "/goods/hand-overs", heading: "receipts.title" },
  { name: "goods-platform", role: "platform", at: "/goods?view=closed", heading: "goods.title" },
] as const satisfies readonly HousePage[];
