import type { HoldKind } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { Role } from "#lib/domain/role";

/** Holds that are lifted; a dispute is not lifted but resolved. */
export const liftableHolds = ["customs", "amendment", "recall"] as const satisfies readonly HoldKind[];
export type LiftableHold = (typeof liftableHolds)[number];

export type LiftFacts = {
  hold: HoldKind | null;
  /** An officer withheld the piece in this round. */
  withheld: boolean;
  /** The piece stands in an application that customs has neither refused nor let go. */
  bound: boolean;
  /** A change or withdrawal that concerns the piece waits for customs. */
  changing: boolean;
};

/**
 * What follows from a lift: `goes_on` as it stands; `anew` in a round of its own, where it is inspected
 * or verified once more; `free` of an application that binds it no longer.
 */
export type LiftEffect = "goes_on" | "anew" | "free";

/** Who lifts which hold: customs' an officer only, the warehouse's own a supervisor only. */
export function mayLift(role: Role | "system", kind: LiftableHold): boolean {
  return role === (kind === "customs" ? "officer" : "supervisor");
}

/**
 * Whether a hold is lifted, and what follows. A piece that was found to be other than declared never goes
 * on in an application that still binds it, for customs would admit what it never saw: only a second look
 * that says the declared facts stand takes it back to the inspector, and through an officer.
 */
export function judgeLift(
  facts: LiftFacts,
  lift: { role: Role | "system"; kind: LiftableHold; secondLook: boolean },
): { ok: true; effect: LiftEffect } | Refusal {
  if (facts.hold !== lift.kind || !mayLift(lift.role, lift.kind)) {
    return refuse("hold_kind_differs", { hold: facts.hold ?? "none" });
  }
  if (lift.kind === "customs") return { ok: true, effect: facts.withheld ? "anew" : "goes_on" };
  if (lift.kind === "recall") return { ok: true, effect: "goes_on" };
  if (facts.changing) return refuse("change_waits");
  if (!facts.bound) return { ok: true, effect: "free" };
  return lift.secondLook ? { ok: true, effect: "anew" } : refuse("amendment_pending");
}
