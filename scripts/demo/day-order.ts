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

const severalReturns = 5;

/** The desks in the order in which a parcel passes them. What one desk does with a few returns is one transaction. */
export const dayOrder: readonly Turn[] = [
  { acts: ["announce"], draws: "return", together: severalReturns },
  { acts: ["arrive"], together: severalReturns },
  { acts: ["open", "open_new", "receive", "void", "finish"], draws: "return", together: severalReturns },
  { acts: ["identify"], draws: "return" },
  { acts: ["authorise"] },
  { acts: ["photograph", "inspect", "propose_move_out"], together: severalReturns },
  { acts: ["declare"], draws: "application", together: severalReturns },
  { acts: ["customs"], together: severalReturns },
  { acts: ["lift_hold", "verify"], together: severalReturns },
  { acts: ["answer"], waits: true },
  { acts: ["resolve"], waits: true },
  { acts: ["book"], draws: "wave", waits: true },
  { acts: ["settle"], waits: true, together: severalReturns },
  { acts: ["open_batch"], draws: "batch", waits: true },
  { acts: ["load"], waits: true, together: severalReturns },
  { acts: ["seal"], waits: true, together: severalReturns },
  { acts: ["approve"], waits: true },
  { acts: ["clear"], waits: true },
  { acts: ["execute"], waits: true, together: severalReturns },
  { acts: ["acknowledge"], waits: true },
];
