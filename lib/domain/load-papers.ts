import type { DestinationKind } from "#lib/domain/destination";
import type { BatchOutcome } from "#lib/domain/item";

/**
 * The numbers of others' papers without which a load is not sealed, by outcome; the house's own papers have the number
 * they are made under. For a destruction (GACC 2025 No. 79) what customs is asked with: the statement with its plan, the
 * contract, and the authorisation by the merchant's agent. For a move-out who carries it: the officer says no-objection
 * to that as well.
 */
export const papersAtSeal = {
  release: [],
  reship: ["sealNo", "vehicleNo"],
  destroy: ["statementNo", "contractNo", "authorisationNo"],
  move_out: ["carrier"],
} as const satisfies Record<BatchOutcome, readonly string[]>;

/** What customs answers to the application for a destruction: its number, and the day from which the time counts. */
export const papersAtApproval = {
  release: [],
  reship: [],
  destroy: ["approvalNo", "approvalDate"],
  move_out: [],
} as const satisfies Record<BatchOutcome, readonly string[]>;

type Leaving = { outcome: BatchOutcome; destinationKind: DestinationKind | null };

/**
 * Whether a load passes the gate of the zone under its own gate paper: what moves out, and what another bonded
 * warehouse takes.
 */
export function passesGate({ outcome, destinationKind }: Leaving): boolean {
  return outcome === "move_out" || (outcome === "release" && destinationKind === "other_warehouse");
}

const atGate = ["gatePassNo", "vehicleNo"] as const;

/**
 * What is there only when the goods leave: the declaration under 4561, to which packing list and manifest are
 * attached, with the reference of the export; at the gate 核放单 and vehicle.
 */
export function papersAtExecution(leaving: Leaving) {
  if (leaving.outcome === "reship") return ["declarationNo", "exportRef"] as const;
  return passesGate(leaving) ? atGate : ([] as const);
}

/** Of what was entered, the papers that are asked for. */
export function papersAmong(
  names: readonly string[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}
