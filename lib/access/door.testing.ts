import type { Action } from "#lib/domain/permissions";

/**
 * Who a route lets in: the roles that may do an action, whoever is signed in, whoever has an invitation, customs by its
 * token, an office by its signature, or anybody.
 */
export type Doorkeeper = Action | "signed_in" | "invitation" | "customs" | "signature" | "anybody";

/**
 * Whose rows who was let in reaches: those of the whole house, only the own ones of an owner or an office, nothing but
 * the own account, or what everybody may know.
 */
type Reach = "house" | "own" | "self" | "all";

/** One method of one route of `app/api`. */
export type Door = readonly [may: Doorkeeper, reaches: Reach];
