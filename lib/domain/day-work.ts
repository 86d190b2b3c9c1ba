import { z } from "zod";

/** What the house counts of a person's day, in the order of a piece's life. */
export const dayWorks = ["received", "inspected", "verified", "booked", "loaded"] as const;
export type DayWork = (typeof dayWorks)[number];

/** Pieces that each work should do in a day; 0 for no target. */
const pieces = z.int().min(0).max(1_000_000);
export const DayTargets = z.strictObject({
  received: pieces,
  inspected: pieces,
  verified: pieces,
  booked: pieces,
  loaded: pieces,
});
export type DayTargets = Record<DayWork, number>;

export const noTargets: DayTargets = { received: 0, inspected: 0, verified: 0, booked: 0, loaded: 0 };

/** The work of several people together. */
export function sumWork(rows: readonly Record<DayWork, number>[]): Record<DayWork, number> {
  const sums = dayWorks.map((work) => [work, rows.reduce((sum, row) => sum + row[work], 0)]);
  return Object.fromEntries(sums) as Record<DayWork, number>;
}
