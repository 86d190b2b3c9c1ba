import type { ScopeOfTransaction } from "#db/scope";

/** The eyes of an audit: the product's own, which see all rows. */
export const everything: ScopeOfTransaction = { scope: "system", code: null, actorId: null };
