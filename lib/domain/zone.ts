import { batchOutcomes } from "#lib/domain/item";
import type { Rack } from "#lib/domain/place-code";

/**
 * What a part of the floor is for: pieces not yet admitted or booked (未准予), booked stock (在账库存), pieces to be
 * moved out of the zone (待出区), quarantine (隔离), unopened parcels at the dock (缓存), the unidentified (待认领).
 */
export const zoneKinds = ["unadmitted", "stock", "move_out", "quarantine", "buffer", "unclaimed"] as const;
export type ZoneKind = (typeof zoneKinds)[number];

export const containerKinds = ["tote", "pallet"] as const;
export type ContainerKind = (typeof containerKinds)[number];

/** What a container is for: pieces of one settled outcome, or those whose outcome is still open. */
export const containerUses = [...batchOutcomes, "open"] as const;
export type ContainerUse = (typeof containerUses)[number];

export type RackRange = { [Side in keyof Rack]: { from: number; to: number } };

/** How many locations one range may make. */
export const locationsAtOnce = 1_000;

/** Every rack of a range, aisle by aisle; none where a side ends before it begins. */
export function racksOf({ aisle, rack, level }: RackRange): Rack[] {
  return numbers(aisle).flatMap((a) =>
    numbers(rack).flatMap((r) => numbers(level).map((l) => ({ aisle: a, rack: r, level: l }))),
  );
}

/** How many racks a range has, told without making them. */
export function countRacks({ aisle, rack, level }: RackRange): number {
  return [aisle, rack, level].reduce((product, { from, to }) => product * Math.max(0, to - from + 1), 1);
}

function numbers({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
