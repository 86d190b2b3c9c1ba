/** What the table of a paper may say of a piece, or of the goods it counts together. */
export type PieceColumn =
  | "no"
  | "plate"
  | "goods"
  | "hsCode"
  | "origin"
  | "list"
  | "waybill"
  | "grade"
  | "lot"
  | "reason"
  | "cause"
  | "proof"
  | "pieces"
  | "qty"
  | "unit";

/** What the table of a paper may say of a parcel, or of how a piece came. */
type ParcelColumn = "arrivedAt" | "difference" | "damage" | "receivedAt" | "receivedBy";
/** What the report of a stock-taking says of a piece. */
type DifferenceColumn = "ending" | "countedPlace" | "systemPlace" | "bookSays" | "nextAct";
export type PaperColumn = PieceColumn | ParcelColumn | DifferenceColumn;
