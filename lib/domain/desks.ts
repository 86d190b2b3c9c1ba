import { type Action, may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";
import { settingsPages } from "#lib/domain/settings-pages";

/** The desks of the house in the order of a piece's life; the rail shows those a role may open. */
const desks = [
  { key: "dock", href: "/dock", action: "parcel.arrive" },
  { key: "receiving", href: "/receiving", action: "piece.receive" },
  { key: "inspection", href: "/inspection", action: "item.inspect" },
  { key: "applications", href: "/applications", action: "application.declare" },
  { key: "midnight", href: "/midnight", action: "deadline.read" },
  { key: "verification", href: "/verification", action: "item.verify" },
  { key: "selection", href: "/selection", action: "selection.plan" },
  { key: "places", href: "/places", action: "warehouse.read" },
  { key: "stock", href: "/stock", action: "wave.manage" },
  { key: "outbound", href: "/outbound", action: "batch.manage" },
  { key: "moveOuts", href: "/move-outs", action: "batch.clear_move_out" },
  { key: "exceptions", href: "/exceptions", action: "parcel.identify" },
  { key: "approvals", href: "/approvals", action: "approval.read" },
  { key: "floor", href: "/floor", action: "shift.arrange" },
  { key: "recalls", href: "/recalls", action: "recall.read" },
  { key: "goods", href: "/goods", action: "goods.read" },
  { key: "dashboard", href: "/dashboard", action: "dashboard.read" },
  { key: "inbox", href: "/inbox", action: "feedback.acknowledge" },
  { key: "returns", href: "/returns", action: "returns.read" },
  { key: "exports", href: "/exports", action: "returns.read" },
  { key: "feedback", href: "/feedback", action: "feedback.read" },
  { key: "offices", href: "/offices", action: "office.read" },
  { key: "scanner", href: "/scanner", action: "scanner.check" },
  { key: "handOver", href: "/hand-over", action: "shift.hand_over" },
  { key: "training", href: "/training", action: "training.run" },
  { key: "cards", href: "/cards", action: "cards.print" },
  { key: "badges", href: "/badges", action: "badge.issue" },
  { key: "people", href: "/people", action: "account.read" },
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

/** The desks a role may open, a trainee's only the training; the origin office reads its feedback in its inbox only. */
export function desksFor(role: Role, isTrainee = false): Desk[] {
  return desks.filter(
    (desk) =>
      may(role, desk.action) &&
      (!isTrainee || desk.key === "training") &&
      !(role === "origin_officer" && desk.key === "feedback"),
  );
}

/** The desk a person of that role sees first; who still learns, the training. */
export function homeOf(role: Role, isTrainee = false): Desk {
  const home = desks.find((desk) => desk.key === (isTrainee ? "training" : firstDesk[role]));
  if (!home) throw new Error(`role ${role} has no desk`);
  return home;
}

/** The desk that a page belongs to, by its address; null for a page that is nobody's desk. */
export function deskAt(path: string): DeskKey | null {
  return desks.find(({ href }) => path === href || path.startsWith(`${href}/`))?.key ?? null;
}

/** Pages below a desk that others may read too. */
const wider = [
  { href: "/stock/takings", action: "warehouse.read" },
  { href: "/stock/staying", action: "warehouse.read" },
  { href: "/stock/days", action: "warehouse.read" },
  { href: "/applications/messages", action: "wire.read" },
  { href: "/goods/webhooks", action: "webhook.read" },
] as const satisfies readonly { href: string; action: Action }[];

/** A page of one thing below a desk, as `/applications/AP…`: read by the whole warehouse. */
const ofOneThing = /^\/applications\/[A-Z]/;

/** Whether a role may stay on a page of the house; pages that are nobody's desk decide for themselves. */
export function mayOpenPath(role: Role, path: string): boolean {
  if (ofOneThing.test(path)) return may(role, "warehouse.read");
  const leadsHere = ({ href }: { href: string }) => path === href || path.startsWith(`${href}/`);
  const pages = [...wider, ...settingsPages, ...desks].filter(leadsHere);
  const [nearest] = pages.toSorted((a, b) => b.href.length - a.href.length);
  return nearest === undefined || may(role, nearest.action);
}
