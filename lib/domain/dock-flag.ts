import { applicationClock, arrivalClock } from "#lib/domain/clocks";

/** An application within so few days is work for today. */
const nearDays = 3;

/** What the dock says of a parcel's sale the moment it is scanned. */
export type DockFlag =
  | { kind: "unknown" }
  | { kind: "not_released" }
  | { kind: "late"; clock: "arrival" | "application"; days: number }
  | { kind: "near"; clock: "application"; days: number }
  | { kind: "in_time" };

const urgency = ["late", "near", "not_released", "in_time", "unknown"] as const satisfies DockFlag["kind"][];

/** Judges one sale by its release; arriving now stops the 45 days, and the 30 days run on. */
export function flagArrival(releasedAt: Date | null, now: Date): DockFlag {
  const arrival = arrivalClock(releasedAt, now, now);
  const application = applicationClock(releasedAt, null, now);
  if (arrival.state === "late") return { kind: "late", clock: "arrival", days: arrival.daysLate };
  if (application.state === "late") return { kind: "late", clock: "application", days: application.daysLate };
  if (application.state !== "running") return { kind: "not_released" };
  return application.daysLeft <= nearDays
    ? { kind: "near", clock: "application", days: application.daysLeft }
    : { kind: "in_time" };
}

/** The most urgent flag of all sales a parcel may belong to; a parcel of none is unknown. */
export function mostUrgentFlag(flags: readonly DockFlag[]): DockFlag {
  const sorted = [...flags].sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
  return sorted[0] ?? { kind: "unknown" };
}
