import type { Role } from "#lib/domain/role";

/** Who may do what; the first line of every use-case asks `may`. */
const permissions = {
  "parcel.arrive": ["dock_clerk", "receiver", "supervisor"],
  "parcel.open": ["receiver", "supervisor"],
  "piece.receive": ["receiver", "supervisor"],
  "piece.void": ["receiver", "inspector", "supervisor"],
  "parcel.count": ["receiver", "supervisor"],
  "parcel.identify": ["receiver", "supervisor"],
  "return.authorise": ["platform", "merchant", "agent", "supervisor"],
  "item.inspect": ["inspector", "supervisor"],
  "item.photograph": ["receiver", "inspector", "officer", "supervisor"],
  "item.move_out.propose": ["receiver", "inspector", "supervisor"],
  "application.declare": ["declarant"],
  "item.verify": ["officer"],
  "hold.lift": ["officer", "supervisor"],
  "wave.manage": ["stock_controller", "supervisor"],
  "outcome.settle": ["supervisor", "stock_controller"],
  "batch.manage": ["supervisor", "stock_controller"],
  "batch.approve": ["supervisor"],
  "batch.clear_move_out": ["officer"],
  "feedback.acknowledge": ["origin_officer"],
  "feedback.redeliver": ["supervisor", "declarant"],
  "goods.answer": ["platform", "merchant"],
  "dispute.resolve": ["supervisor"],
  "returns.read": [
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
  ],
  "warehouse.read": [
    "dock_clerk",
    "receiver",
    "inspector",
    "declarant",
    "stock_controller",
    "supervisor",
    "officer",
    "auditor",
  ],
  "feedback.read": ["declarant", "supervisor", "officer", "origin_officer", "auditor"],
  "goods.read": ["platform", "merchant", "agent"],
  "settings.read": ["administrator", "supervisor", "auditor"],
  "declaring.automate": ["supervisor"],
  "import.write": ["declarant"],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof permissions;

/** Whether a role may do an action at all; its scope decides on which rows. */
export function may(role: Role, action: Action): boolean {
  return (permissions[action] as readonly Role[]).includes(role);
}
