/** For whom or what a piece waits, as the dashboard counts it. */
export const dashboardWaits = ["match", "inspector", "officer", "outcome"] as const;
export type DashboardWait = (typeof dashboardWaits)[number];
