import type { HousePage } from "./house-pages.ts";

/** The pages of who owns the goods. */
export const goodsPages = [
  { name: "goods", role: "merchant", at: "/goods", heading: "goods.title" },
  { name: "goods-reminded", role: "merchant", at: "/goods?view=reminded", heading: "goods.title" },
  { name: "goods-confirmed", role: "merchant", at: "/goods?view=confirmed", heading: "goods.title" },
  { name: "hand-overs", role: "merchant", at: "/goods/hand-overs", heading: "receipts.title" },
  { name: "deadlines", role: "merchant", at: "/goods/deadlines", heading: "goods.deadlines.title" },
  {
    name: "settlement",
    role: "merchant",
    at: "/goods/settlement?measure=storage",
    heading: "settlement.title",
  },
  {
    name: "authorisations",
    role: "merchant",
    at: "/goods/authorisations",
    heading: "authorisations.title",
  },
  { name: "announce", role: "platform", at: "/goods/announce", heading: "announce.title" },
  { name: "announced", role: "platform", at: "/goods/announced", heading: "announce.labels.title" },
  { name: "goods-platform", role: "platform", at: "/goods?view=closed", heading: "goods.title" },
  { name: "goods-keys", role: "merchant", at: "/goods/keys", heading: "keys.title" },
  {
    name: "inbox-figures",
    role: "origin_officer",
    at: "/inbox/figures",
    heading: "feedback.figures.title",
    wide: true,
  },
  { name: "inbox-keys", role: "origin_officer", at: "/inbox/keys", heading: "keys.title" },
  { name: "settings-keys", role: "administrator", at: "/settings/keys", heading: "keys.title", wide: true },
  { name: "webhooks", role: "merchant", at: "/goods/webhooks", heading: "webhooks.title" },
] as const satisfies readonly HousePage[];
