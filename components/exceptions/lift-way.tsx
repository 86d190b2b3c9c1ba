import type { LiftablePiece } from "#components/exceptions/held-table";

/** What a lift means for the piece: verified anew, disposed of as recalled, looked at a second time, or free of its application. */
type LiftWay = "customs" | "recall" | "second_look" | "free";

export function liftWayOf({ hold, bound }: LiftablePiece): LiftWay {
  if (hold === "customs" || hold === "recall") return hold;
  return bound ? "second_look" : "free";
}
