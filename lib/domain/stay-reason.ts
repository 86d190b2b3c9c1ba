import type { HoldKind, ItemState, Outcome, OwnerResponse } from "#lib/domain/item";

/** What keeps a piece in the house, each with one next act. None of them ends goods by itself. */
export const stayReasons = [
  "held",
  "inspect",
  "declare",
  "customs",
  "owner",
  "settle",
  "register",
  "wave",
  "load",
  "hand_over",
  "move_out",
] as const;
export type StayReason = (typeof stayReasons)[number];

export type StayingPiece = {
  state: ItemState;
  hold: HoldKind | null;
  outcome: Outcome | null;
  outcomeProposed: Outcome | null;
  ownerResponse: OwnerResponse | null;
  /** Its owner instructed what is to be done with it. */
  instructed: boolean;
  /** Our account book has its goods. */
  inBook: boolean;
  /** Its owner's silence counts as a yes by now. */
  silent: boolean;
};

/** What a piece in the house waits for next; null for one that is out of it. */
export function stayReason(piece: StayingPiece): StayReason | null {
  if (piece.hold) return "held";
  const { state, outcome, outcomeProposed } = piece;
  if (state === "received" || state === "inspected") {
    if (outcomeProposed === "move_out") return "move_out";
    return state === "received" ? "inspect" : "declare";
  }
  if (state === "declared") return "customs";
  if (state === "staged") return "hand_over";
  if (state !== "admitted" && state !== "booked") return null;
  if (outcome === null) {
    const isHeard = piece.ownerResponse !== null || piece.instructed || piece.silent;
    return isHeard ? "settle" : "owner";
  }
  if (state === "booked") return "load";
  return piece.inBook ? "wave" : "register";
}

/** The desk where it goes on; left out where the piece's own page says more. */
export const deskOfStay: Partial<Record<StayReason, string>> = {
  inspect: "/inspection",
  declare: "/applications",
  settle: "/outbound?view=settle",
  register: "/stock",
  wave: "/stock",
  load: "/outbound?view=load",
  hand_over: "/outbound?view=batches",
  move_out: "/outbound?view=load&outcome=move_out",
};
