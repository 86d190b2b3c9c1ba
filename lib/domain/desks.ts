import { type Action, may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";

/** The desks of the house in the order of a piece's life; the rail shows those a role may open. */
const desks = [
  { key: "dock", href: "/dock", action: "parcel.arrive" },
  { key: "receiving", href: "/receiving", action: "piece.receive" },
  { key: "inspection", href: "/inspection", action: "item.inspect" },
  { key: "applications", href: "/applications", action: "application.declare" },
  { key: "verification", href: "/verification", action: "item.verify" },
  { key: "stock", href: "/stock", action: "wave.manage" },
  { key: "outbound", href: "/outbound", action: "batch.manage" },
  { key: "moveOuts", href: "/move-outs", action: "batch.clear_move_out" },
  { key: "exceptions", href: "/exceptions", action: "parcel.identify" },
  { key: "goods", href: "/goods", action: "goods.read" },
  { key: "inbox", href: "/inbox", action: "feedback.acknowledge" },
  { key: "returns", href: "/returns", action: "returns.read" },
  { key: "feedback", href: "/feedback", action: "feedback.read" },
  { key: "settings", href: "/settings", action: "settings.read" },
] as const satisfies readonly { key: string; href: string; action: Action }[];
export type Desk = (typeof desks)[number];
export type DeskKey = Desk["key"];

const firstDesk = {
  dock_clerk: "dock",
  receiver: "receiving",
  inspector: "inspection",
  declarant: "applications",
  stock_controller: "stock",
  supervisor: "outbound",
  officer: "verification",
  origin_officer: "inbox",
  platform: "goods",
  merchant: "goods",
  agent: "goods",
  auditor: "returns",
  administrator: "settings",
} as const satisfies Record<Role, DeskKey>;

/** The desks a role may open; the origin office reads its feedback in its inbox only. */
export function desksFor(role: Role): Desk[] {
  return desks.filter(
    (desk) => may(role, desk.action) && !(role === "origin_officer" && desk.key === "feedback"),
  );
}

/** The desk a person of that role sees first. */
export function homeOf(role: Role): Desk {
  const home = desks.find((desk) => desk.key === firstDesk[role]);
  if (!home) throw new Error(`role ${role} has no desk`);
  return home;
}
