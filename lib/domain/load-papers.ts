import type { BatchOutcome } from "#lib/domain/item";

/**
 * The numbers of the papers without which a load is not sealed, by outcome. For a destruction (GACC 2025 No. 79) what
 * customs is asked with: the statement with its plan, the contract, and the authorisation by the merchant's agent.
 */
export const papersAtSeal = {
  release: ["handoverNo"],
  reship: ["manifestNo", "sealNo", "vehicleNo"],
  destroy: ["statementNo", "contractNo", "authorisationNo"],
  move_out: ["moveOutListNo"],
} as const satisfies Record<BatchOutcome, readonly string[]>;

/** What customs answers to the application for a destruction: its number, and the day from which the time counts. */
export const papersAtApproval = {
  release: [],
  reship: [],
  destroy: ["approvalNo", "approvalDate"],
  move_out: [],
} as const satisfies Record<BatchOutcome, readonly string[]>;

/**
 * What is there only when the goods leave: the declaration under 4561, to which packing list and manifest are
 * attached, with the reference of the export; at the gate 核放单, vehicle, and who carries it.
 */
export const papersAtExecution = {
  release: [],
  reship: ["declarationNo", "exportRef"],
  destroy: [],
  move_out: ["gatePassNo", "vehicleNo", "carrier"],
} as const satisfies Record<BatchOutcome, readonly string[]>;

/** Of what was entered, the papers that are asked for. */
export function papersAmong(
  names: readonly string[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}
