import type { ActName } from "./act.ts";

/** One desk's turn in the day. */
export type Turn = {
  acts: readonly ActName[];
  /**
   * Acts that draw numbers of one kind go one after the other, so that the same plan gets the same numbers; and the
   * steps of a destruction, each of which waits for the one before.
   */
  draws?: "return" | "application" | "wave" | "batch" | "paper" | "step" | "place";
  /** Waits until all turns before are over, because it takes pieces of many returns. */
  waits?: boolean;
  /** Takes several returns into one transaction. */
  together?: number;
};

const severalReturns = 5;

/** The desks in the order in which a parcel passes them. What one desk does with a few returns is one transaction. */
export const dayOrder: readonly Turn[] = [
  { acts: ["register"] },
  { acts: ["remind"], waits: true },
  { acts: ["announce"], draws: "return", together: severalReturns },
  { acts: ["vehicle"] },
  { acts: ["arrive"], together: severalReturns },
  { acts: ["bag"], waits: true },
  {
    acts: ["open", "open_new", "receive", "take_in_unopened", "void", "finish"],
    draws: "return",
    together: severalReturns,
  },
  { acts: ["identify"], draws: "return" },
  { acts: ["authorise"] },
  { acts: ["photograph", "inspect", "propose_move_out"], together: severalReturns },
  { acts: ["declare"], draws: "application", together: severalReturns },
  { acts: ["customs"], together: severalReturns },
  { acts: ["lift_hold", "verify"], together: severalReturns },
  { acts: ["answer"], waits: true },
  { acts: ["resolve"], waits: true },
  { acts: ["book"], draws: "wave", waits: true },
  { acts: ["report_gap"], waits: true },
  { acts: ["prove_no_way_back"], waits: true },
  { acts: ["settle"], waits: true, together: severalReturns },
  { acts: ["open_batch"], draws: "batch", waits: true },
  { acts: ["load"], waits: true, together: severalReturns },
  { acts: ["seal"], waits: true, together: severalReturns },
  { acts: ["print"], draws: "paper", waits: true, together: severalReturns },
  { acts: ["approve"], waits: true },
  { acts: ["clear"], waits: true },
  { acts: ["destruction_step"], draws: "step", waits: true },
  { acts: ["execute"], waits: true, together: severalReturns },
  { acts: ["confirm_receipt"], waits: true },
  { acts: ["recall", "prohibit"], waits: true },
  { acts: ["acknowledge"], waits: true },
  { acts: ["object"], waits: true },
  { acts: ["stow"], draws: "place", waits: true },
];
