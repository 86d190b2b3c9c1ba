/** The states of one physical piece, in the order of its life. */
export const itemStates = [
  "received",
  "inspected",
  "declared",
  "admitted",
  "booked",
  "staged",
  "closed",
  "moved_out",
  "void",
  "detained",
  "missing",
] as const;
export type ItemState = (typeof itemStates)[number];

/** States in which the piece stands in the warehouse under customs supervision. */
export const supervisedStates = [
  "received",
  "inspected",
  "declared",
  "admitted",
  "booked",
  "staged",
] as const satisfies readonly ItemState[];

/** States in which nothing more can happen to a piece: it is out of the warehouse's hands, or never was in them. */
export const endedStates = [
  "closed",
  "moved_out",
  "detained",
  "void",
] as const satisfies readonly ItemState[];

/** Whether a piece has its end. */
export function hasEnded(state: ItemState): boolean {
  return (endedStates as readonly ItemState[]).includes(state);
}

/** Where a piece may end; `release` is the outcome only, customs' yes is *admitted*. */
export const outcomes = ["release", "reship", "destroy", "move_out", "detained"] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that a batch carries out of the house. */
export const batchOutcomes = [
  "release",
  "reship",
  "destroy",
  "move_out",
] as const satisfies readonly Outcome[];
export type BatchOutcome = (typeof batchOutcomes)[number];

/** The inspector's grade; the wire codes of the large platforms are ZP, XS, CC and JS. */
export const grades = ["good", "box_damaged", "defective", "damaged", "expired", "recalled"] as const;
export type Grade = (typeof grades)[number];

/** Why a piece may not be moved; only the same kind lifts it. */
export const holdKinds = ["customs", "dispute", "amendment", "recall"] as const;
export type HoldKind = (typeof holdKinds)[number];

/** Whether an officer must see the piece in person. */
export const lanes = ["in_person", "exempt"] as const;
export type Lane = (typeof lanes)[number];

/** What set the lane of a piece: the draw, customs' own system, or an officer before he looked. */
export const laneBases = ["draw", "instruction", "reroute"] as const;
export type LaneBasis = (typeof laneBases)[number];

/** What a bench may report to the officer, before anything moves. */
export const suspicions = ["counterfeit", "fraud", "prohibited"] as const;
export type Suspicion = (typeof suspicions)[number];

/** What the officer says of a piece at the bench. */
export const verdicts = ["confirm", "confirm_with_remark", "withhold", "send_back"] as const;
export type Verdict = (typeof verdicts)[number];

/** Where the goods are other than customs was told, so that the application has to change with them. */
export const declaredDifferences = ["quantity", "goods", "hs_code"] as const;
export type DeclaredDifference = (typeof declaredDifferences)[number];

/** What the platform or supplier says of an admitted piece. */
export const ownerResponses = ["confirmed", "disputed"] as const;
export type OwnerResponse = (typeof ownerResponses)[number];
