import type { HousePage } from "./house-pages.ts";

/** The dashboard, and the lists that its numbers open. */
export const dashboardPages = [
  { name: "dashboard", role: "supervisor", at: "/dashboard", heading: "dashboard.title", wide: true },
  {
    name: "dashboard-month",
    role: "officer",
    at: "/dashboard?step=admitted&period=30",
    heading: "dashboard.title",
  },
  {
    name: "dashboard-days",
    role: "auditor",
    at: "/dashboard?stage=inspected&unit=day",
    heading: "dashboard.title",
  },
  {
    name: "dashboard-judged",
    role: "officer",
    at: "/dashboard/pieces?judged=verification&differs=yes",
    heading: "dashboard.pieces.title",
  },
  {
    name: "dashboard-pieces",
    role: "auditor",
    at: "/dashboard/pieces?wait=inspector",
    heading: "dashboard.pieces.title",
    wide: true,
  },
  {
    name: "dashboard-steps",
    role: "supervisor",
    at: "/dashboard/pieces?did=received",
    heading: "dashboard.pieces.title",
  },
  {
    name: "feedback-of-days",
    role: "officer",
    at: "/feedback?from=2026-10-06&to=2026-11-30",
    heading: "feedback.title",
  },
  { name: "returns-due", role: "officer", at: "/returns?applyBy=2026-11-30", heading: "returns.title" },
] as const satisfies readonly HousePage[];
