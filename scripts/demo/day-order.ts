import type { ActName } from "./act.ts";

/** One desk's turn in the day. */
export type Turn = {
  acts: readonly ActName[];
  /** Acts that draw numbers of one kind go one after the other, so that the same plan gets the same numbers. */
  draws?: "return" | "application" | "wave" | "batch";
  /** Waits until all turns before are over, because it takes pieces of many returns. */
  waits?: boolean;
  /** Takes several returns into one transaction. */
  together?: number;
};

/** The desks in the order in which a parcel passes them. What one desk does with one return is one transaction. */
export const dayOrder: readonly Turn[] = [
  { acts: ["announce"], draws: "return", together: 12 },
  { acts: ["arrive"] },
  { acts: ["open", "open_new", "receive", "void", "finish"], draws: "return" },
  { acts: ["identify"], draws: "return" },
  { acts: ["authorise"] },
  { acts: ["photograph", "inspect", "propose_move_out"] },
  { acts: ["declare"], draws: "application" },
  { acts: ["customs"] },
  { acts: ["lift_hold", "verify"] },
  { acts: ["answer"], waits: true },
  { acts: ["resolve"], waits: true },
  { acts: ["book"], draws: "wave", waits: true },
  { acts: ["settle"], waits: true },
  { acts: ["open_batch"], draws: "batch", waits: true },
  { acts: ["load"], waits: true },
  { acts: ["seal"], waits: true },
  { acts: ["approve"], waits: true },
  { acts: ["clear"], waits: true },
  { acts: ["execute"], waits: true },
  { acts: ["acknowledge"], waits: true },
];
