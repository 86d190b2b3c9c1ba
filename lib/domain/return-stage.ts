import type { ItemState } from "#lib/domain/item";

/** Where a return may stand, read off its pieces; one with pieces in several places stands in several. */
export const returnStages = [
  "expected",
  "received",
  "inspected",
  "declared",
  "admitted",
  "staged",
  "ended",
  "held",
  "disputed",
] as const;
export type ReturnStage = (typeof returnStages)[number];

/** The states of the pieces that put a return there; the other stages are read off other facts. */
export const statesOfStage = {
  received: ["received"],
  inspected: ["inspected"],
  declared: ["declared"],
  admitted: ["admitted", "booked"],
  staged: ["staged"],
  ended: ["closed", "moved_out", "detained"],
} as const satisfies Record<Exclude<ReturnStage, "expected" | "held" | "disputed">, readonly ItemState[]>;

/** The stages an owner sees: goods appear from *admitted* on. */
export const ownerStages = [
  "admitted",
  "staged",
  "ended",
  "disputed",
] as const satisfies readonly ReturnStage[];
