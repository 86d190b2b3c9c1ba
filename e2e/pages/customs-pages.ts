import type { HousePage } from "./house-pages.ts";
import { firstLink, openedSet } from "./place.ts";

/** The pages of the officer at the warehouse. */
export const customsPages = [
  { name: "verification", role: "officer", at: "/verification", heading: "verification.title" },
  {
    name: "verification-piece",
    role: "officer",
    at: firstLink("/verification", "/verification?plate="),
    heading: "verification.title",
    wide: true,
  },
  {
    name: "verification-sets",
    role: "officer",
    at: "/verification/sets?by=article",
    heading: "verification.sets.title",
  },
  { name: "verification-set", role: "officer", at: openedSet },
  { name: "selection", role: "officer", at: "/selection", heading: "selection.title", wide: true },
  { name: "move-outs", role: "officer", at: "/move-outs", heading: "batches.title" },
] as const satisfies readonly HousePage[];
