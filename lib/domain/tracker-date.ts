import type { ItemState, Outcome } from "#lib/domain/item";
import { type ReturnClocks, undeclaredStates } from "#lib/domain/return-clocks";

/** By when what has to happen next must have: the last lawful day, `YYYY-MM-DD` in Shanghai. */
export type TrackerDate = { what: "arrive" | "declare"; day: string };

type DateFacts = {
  clocks: ReturnClocks;
  pieces: readonly { state: ItemState; outcome: Outcome | null }[];
  countComplete: boolean;
  isHere: boolean;
};

/**
 * The next day that binds this return, by the house's own legal clocks: what was not applied for ahead has to be here
 * while that may still be done. Null where no clock of ours runs: nobody knows then.
 */
export function nextDate({ clocks, pieces, countComplete, isHere }: DateFacts): TrackerDate | null {
  const { application, arrival } = clocks;
  if (!isHere && countComplete) return null;
  if (application?.state === "running" && (!isHere || pieces.length === 0 || pieces.some(isToBeDeclared))) {
    return { what: isHere ? "declare" : "arrive", day: application.lastDay };
  }
  if (!isHere && application?.state === "kept" && arrival?.state === "running") {
    return { what: "arrive", day: arrival.lastDay };
  }
  return null;
}

function isToBeDeclared({ state, outcome }: { state: ItemState; outcome: Outcome | null }): boolean {
  return outcome !== "move_out" && (undeclaredStates as readonly ItemState[]).includes(state);
}
