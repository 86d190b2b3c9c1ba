import { type Clock, daysAtFront, judgeClock, type LastDays } from "#lib/domain/clocks";

/** What the dock says of a parcel's sale the moment it is scanned. */
export type DockFlag =
  | { kind: "unknown" }
  | { kind: "not_released" }
  | { kind: "late"; clock: "arrival" | "application"; days: number; lastDay: string }
  | { kind: "near"; clock: "application"; days: number }
  | { kind: "in_time" };

const urgency = ["late", "near", "not_released", "in_time", "unknown"] as const satisfies DockFlag["kind"][];

/** Judges one sale by its last days; arriving now stops the 45 days, and the 30 days run on. */
export function flagArrival({ lastApplicationDay, lastArrivalDay }: LastDays, now: Date): DockFlag {
  const arrival = judgeClock(lastArrivalDay, now, now);
  const application = judgeClock(lastApplicationDay, null, now);
  if (arrival.state === "late") return late("arrival", arrival);
  if (application.state === "late") return late("application", application);
  if (application.state !== "running") return { kind: "not_released" };
  const days = daysAtFront(application);
  return days === null ? { kind: "in_time" } : { kind: "near", clock: "application", days };
}

function late(
  clock: "arrival" | "application",
  { daysLate, lastDay }: Extract<Clock, { state: "late" }>,
): DockFlag {
  return { kind: "late", clock, days: daysLate, lastDay };
}

/** The most urgent flag of all sales a parcel may belong to; a parcel of none is unknown. */
export function mostUrgentFlag(flags: readonly DockFlag[]): DockFlag {
  const sorted = [...flags].sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind));
  return sorted[0] ?? { kind: "unknown" };
}
