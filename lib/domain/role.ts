/** One account, one person, one role; what each does stands in `permissions.ts`. */
export const roles = [
  "dock_clerk",
  "receiver",
  "inspector",
  "declarant",
  "stock_controller",
  "supervisor",
  "officer",
  "origin_officer",
  "platform",
  "merchant",
  "agent",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

/** Which rows a person's transaction can see at all; enforced by row-level security. */
const scopes = [
  "system",
  "warehouse",
  "customs",
  "office",
  "platform",
  "merchant",
  "agent",
  "administration",
] as const;
export type Scope = (typeof scopes)[number];

export const scopeOfRole = {
  dock_clerk: "warehouse",
  receiver: "warehouse",
  inspector: "warehouse",
  declarant: "warehouse",
  stock_controller: "warehouse",
  supervisor: "warehouse",
  auditor: "warehouse",
  officer: "customs",
  origin_officer: "office",
  platform: "platform",
  merchant: "merchant",
  agent: "agent",
  administrator: "administration",
} as const satisfies Record<Role, Scope>;

/** Scopes that are bound to one code of customs: an office, or a registered enterprise. */
export const codedScopes = ["office", "platform", "merchant", "agent"] as const satisfies readonly Scope[];
