import type { HousePage } from "./house-pages.ts";
import { firstLink } from "./place.ts";

/** Where things stand, and where they are counted. */
export const placePages = [
  { name: "places", role: "stock_controller", at: "/places?zone=B", heading: "places.title", wide: true },
  { name: "places-read", role: "officer", at: "/places", heading: "places.title" },
  { name: "place", role: "receiver", at: firstLink("/places?zone=A", "/places/LOC-") },
  { name: "place-labels", role: "receiver", at: "/places/labels?zone=C", heading: "places.labels.title" },
  { name: "takings", role: "stock_controller", at: "/stock/takings", heading: "takings.title" },
  { name: "staying", role: "supervisor", at: "/stock/staying", heading: "staying.title", wide: true },
  { name: "day-list", role: "supervisor", at: "/stock/days", heading: "documents.days.title" },
  { name: "labels", role: "stock_controller", at: "/labels?of=B", heading: "labels.title" },
  { name: "rolls", role: "supervisor", at: "/labels/rolls", heading: "labels.rolls.title" },
  { name: "roll", role: "receiver", at: firstLink("/labels/rolls", "/labels/rolls/") },
  { name: "place-settings", role: "supervisor", at: "/settings/places", heading: "places.settings.title" },
] as const satisfies readonly HousePage[];
