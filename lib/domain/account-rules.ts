import { type Refusal, refuse } from "#lib/domain/refusal";
import { type Role, scopeOfRole } from "#lib/domain/role";

/** What happens to an account; the first three are proposed by one person and decided by another. */
export const accountChangeKinds = ["open", "role", "enable", "disable", "password", "pin", "badge"] as const;
export type AccountChangeKind = (typeof accountChangeKinds)[number];

/** What an account is, as far as it is granted. */
export type Grant = {
  name: string;
  role: Role;
  scopeCode: string | null;
  officerNumber: string | null;
  trainee: boolean;
};

export const accountStates = ["active", "trainee", "disabled"] as const;
export type AccountState = (typeof accountStates)[number];

/** How an account stands; one that was only proposed is none yet. */
export function accountState(account: { isDisabled: boolean; trainee: boolean }): AccountState {
  if (account.isDisabled) return "disabled";
  return account.trainee ? "trainee" : "active";
}

/** Whether accounts of that role are customs' own, which customs alone grants. */
export function isOfCustoms(role: Role): boolean {
  return role === "officer" || role === "origin_officer";
}

/** Whether `person` may propose what an account of that role is or becomes. */
export function mayPropose(person: Role, role: Role): boolean {
  return person === "administrator" || (person === "officer" && isOfCustoms(role));
}

/**
 * Whether `person` decides on a grant of that role: customs on its own, the supervisor alone on who touches goods,
 * so that administrators never give each other goods rights, and either on the rest.
 */
export function mayDecide(person: Role, role: Role): boolean {
  if (isOfCustoms(role)) return person === "officer";
  if (person === "supervisor") return true;
  return person === "administrator" && !touchesGoods(role);
}

/** Whether `person` may shut an account of that role. */
export function mayDisable(person: Role, role: Role): boolean {
  return isOfCustoms(role) ? person === "officer" : person === "administrator";
}

/** A change of role: never between customs and the others, and never to what it is already. */
export function judgeRoleChange(login: string, before: Grant, after: Grant): { ok: true } | Refusal {
  if (isOfCustoms(before.role) !== isOfCustoms(after.role)) return refuse("role_crosses_customs");
  const keys = ["name", "role", "scopeCode", "officerNumber", "trainee"] as const;
  if (keys.every((key) => before[key] === after[key])) return refuse("account_same", { login });
  return { ok: true };
}

/** For which role a grant is decided: a change that takes goods away, or gives them, is one of who touches goods. */
export function decidingRole(before: Grant | null, after: Grant): Role {
  return before && touchesGoods(before.role) ? before.role : after.role;
}

/** Whether people of that role handle goods or decide on them; the auditor of the house only reads. */
export function touchesGoods(role: Role): boolean {
  return scopeOfRole[role] === "warehouse" && role !== "auditor";
}
