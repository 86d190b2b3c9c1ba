import { z } from "zod";
import { may } from "#lib/domain/permissions";
import { type Role, scopeOfRole } from "#lib/domain/role";

/** What a badge says: `OP-` and what only this badge has. */
export const BadgeCode = z.string().regex(/^OP-[A-Z0-9]{4,16}$/);

/** Whether people of that role stand at a bench, where machines change hands: the company's and customs'. */
export function hasBench(role: Role): boolean {
  return scopeOfRole[role] === "warehouse" || scopeOfRole[role] === "customs";
}

/** Whether `issuer` gives out the badge of a person of that role: customs gives its own officers theirs. */
export function mayIssueBadge(issuer: Role, person: Role): boolean {
  if (!may(issuer, "badge.issue") || !hasBench(person)) return false;
  return scopeOfRole[person] === "customs" ? issuer === "officer" : issuer !== "officer";
}
