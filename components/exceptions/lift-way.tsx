import type { LiftablePiece } from "#components/exceptions/held-table";

/** What a lift means for the piece: verified anew, looked at a second time, or free of its application. */
type LiftWay = "customs" | "second_look" | "free";

export function liftWayOf({ hold, bound }: LiftablePiece): LiftWay {
  if (hold === "customs") return "customs";
  return bound ? "second_look" : "free";
}
