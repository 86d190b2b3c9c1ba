import type { HousePage } from "./house-pages.ts";
import { firstLink } from "./place.ts";

const desks = ["settle", "load&outcome=release", "load&outcome=reship", "batches", "done"].map((view) => ({
  name: `outbound-${view.replace("&outcome=", "-")}`,
  role: "supervisor",
  at: `/outbound?view=${view}`,
  heading: "outbound.title",
}));

const labels: HousePage = {
  name: "load-labels",
  role: "supervisor",
  at: firstLink("/outbound?view=done", "/batches/", "/labels?boxes=3"),
};

/** The outbound desk in its views, and the labels of a load. */
export const outbound = [...desks, labels];
