import type { Role } from "#lib/domain/role";

/** Whose mistake a rejection is, as we see it. */
export const rejectionCauses = ["our_count", "our_application", "their_books", "already_taxed"] as const;
export type RejectionCause = (typeof rejectionCauses)[number];

/** What is done about it. */
export const rejectionWays = ["inspect_again", "officer_again", "amend", "withdraw", "query"] as const;
export type RejectionWay = (typeof rejectionWays)[number];

/** The ways that each cause leaves open. */
export const waysOf = {
  our_count: ["inspect_again", "officer_again"],
  our_application: ["amend", "withdraw"],
  their_books: ["query"],
  already_taxed: ["query"],
} as const satisfies Record<RejectionCause, readonly RejectionWay[]>;

/** Whether a cause leads that way. */
export function leadsTo(cause: RejectionCause, way: RejectionWay): boolean {
  return (waysOf[cause] as readonly RejectionWay[]).includes(way);
}

/** Who carries a way out; the facts of an application change at the declarant's desk. */
const rolesOf = {
  inspect_again: ["supervisor"],
  officer_again: ["officer"],
  amend: ["declarant"],
  withdraw: ["declarant"],
  query: ["supervisor", "declarant"],
} as const satisfies Record<RejectionWay, readonly Role[]>;

/** Whether a way is that role's to carry out. */
export function carriesOut(role: Role | "system", way: RejectionWay): boolean {
  return (rolesOf[way] as readonly string[]).includes(role);
}

/** Whose eyes have to see the goods again before the facts may stand; null where nobody's have. */
export function seesAgain({ way }: { way: RejectionWay }): "anybody" | "officer" | null {
  if (way === "inspect_again") return "anybody";
  return way === "officer_again" ? "officer" : null;
}

/** These end with other facts, which say a new message by themselves; the others may end with facts that stand. */
export function changesFacts(way: RejectionWay): boolean {
  return way === "amend" || way === "withdraw";
}

/** Where a rejected message stands on its way to the one that replaces it. */
export const rejectionStages = ["needs_cause", "at_work"] as const;
