import type { Clock } from "#lib/domain/clocks";
import type { TrackedPiece, TrackerFacts } from "#lib/domain/tracker";

export const day = (date: string) => new Date(`2026-${date}T12:00:00+08:00`);
export const running = (lastDay: string): Clock => ({ state: "running", lastDay, daysLeft: 5 });
export const kept = (lastDay: string): Clock => ({ state: "kept", lastDay });
export const late = (lastDay: string): Clock => ({ state: "late", lastDay, daysLate: 1 });

export const awaited = { arrivedAt: null, countedAt: null };
export const unopened = { arrivedAt: day("10-05"), countedAt: null };
export const counted = { arrivedAt: day("10-06"), countedAt: day("10-07") };

export const announced: TrackerFacts = {
  source: "announced",
  authorisation: "given",
  announcedAt: day("10-01"),
  boxes: [awaited],
  pieces: [],
  clocks: { application: running("2026-10-31"), arrival: running("2026-11-15") },
  countComplete: false,
  isShort: true,
};
export const received: TrackedPiece = {
  state: "received",
  outcome: null,
  hold: null,
  inspectedAt: null,
  admittedAt: null,
  endedAt: null,
};
export const inspected: TrackedPiece = { ...received, state: "inspected", inspectedAt: day("10-08") };
export const admitted: TrackedPiece = { ...inspected, state: "admitted", admittedAt: day("10-12") };
export const released: TrackedPiece = {
  ...admitted,
  state: "closed",
  outcome: "release",
  endedAt: day("10-20"),
};
export const movedOut: TrackedPiece = {
  ...received,
  state: "moved_out",
  outcome: "move_out",
  endedAt: day("10-15"),
};

/** A return whose one box is counted, with these pieces and nothing awaited. */
export const here = (...pieces: TrackedPiece[]): TrackerFacts => ({
  ...announced,
  boxes: [counted],
  pieces,
  clocks: { application: running("2026-10-31"), arrival: kept("2026-11-15") },
  countComplete: true,
  isShort: false,
});
/** The same, applied for in time. */
export const over = (...pieces: TrackedPiece[]): TrackerFacts => ({
  ...here(...pieces),
  clocks: { application: kept("2026-10-31"), arrival: kept("2026-11-15") },
});
