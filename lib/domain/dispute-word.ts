/** Who speaks: the owner of the goods, or the house. */
export type DisputeSide = "owner" | "house";

/** What is said between an owner and the house of one piece, by the entry of its history. */
const sides = {
  owner_confirmed: "owner",
  owner_disputed: "owner",
  owner_instructed: "owner",
  owner_instruction_withdrawn: "owner",
  receipt_confirmed: "owner",
  receipt_differs: "owner",
  owner_claimed: "owner",
  outcome_settled: "house",
  outcome_withdrawn: "house",
  dispute_upheld: "house",
  dispute_rejected: "house",
  receipt_difference_ended: "house",
  owner_claim_ended: "house",
} as const satisfies Record<string, DisputeSide>;

/** Who speaks in an entry of a piece's history; null for one that is no word between them. */
export function sideOfEntry(type: string): DisputeSide | null {
  return Object.entries(sides).find(([name]) => name === type)?.[1] ?? null;
}
