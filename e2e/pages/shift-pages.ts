import type { HousePage } from "./house-pages.ts";
import { firstLink } from "./place.ts";

/** The pages of who works the benches, shift by shift: cards, badges, accounts, training and hand-over. */
export const shift = [
  { name: "cards", role: "supervisor", at: "/cards", heading: "cards.title" },
  { name: "card-sheet", role: "supervisor", at: firstLink("/cards", "/cards/"), wide: true },
  { name: "hand-over", role: "receiver", at: "/hand-over", heading: "shift.title", wide: true },
  { name: "shift-sheet", role: "receiver", at: firstLink("/hand-over", "/hand-over/") },
  { name: "badges", role: "supervisor", at: "/badges", heading: "badges.title" },
  { name: "badge", role: "supervisor", at: firstLink("/badges", "/badges/") },
  { name: "training", role: "receiver", at: "/training", heading: "training.title", wide: true },
  { name: "training-runs", role: "supervisor", at: "/training", heading: "training.title" },
  { name: "samples", role: "receiver", at: "/training/samples", heading: "training.sheet.title" },
  { name: "people", role: "administrator", at: "/people", heading: "accounts.title", wide: true },
  { name: "person", role: "administrator", at: firstLink("/people", "/people/") },
  { name: "people-of-customs", role: "officer", at: "/people", heading: "accounts.title" },
  { name: "me", role: "receiver", at: "/me", heading: "me.title" },
  { name: "notices", role: "supervisor", at: "/notices", heading: "notices.title", wide: true },
  { name: "notices-of-none", role: "receiver", at: "/notices", heading: "notices.title" },
] as const satisfies readonly HousePage[];
