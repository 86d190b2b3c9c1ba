import type { ItemCommand } from "#lib/domain/lifecycle";

/** The steps of a piece that a day is told by, each with the event that is counted for it. */
export const stepOfDay = {
  received: "receive",
  inspected: "inspect",
  declared: "declare",
  admitted: "admit",
  booked: "book",
  closed: "close",
  movedOut: "move_out",
} as const satisfies Record<string, ItemCommand | "receive">;
export type DayStep = keyof typeof stepOfDay;
export const daySteps = Object.keys(stepOfDay) as [DayStep, ...DayStep[]];
