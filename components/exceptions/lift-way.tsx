import type { LiftableHold } from "#lib/domain/judge-lift";

/** What a lift means for the piece: verified anew, looked at a second time, or free of its application. */
export type LiftWay = "customs" | "second_look" | "free";

export function liftWayOf({ hold, bound }: { hold: LiftableHold; bound: boolean }): LiftWay {
  if (hold === "customs") return "customs";
  return bound ? "second_look" : "free";
}
