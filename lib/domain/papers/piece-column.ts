/** What the table of a paper may say of a piece, or of the goods it counts together. */
export const pieceColumns = [
  "no",
  "plate",
  "goods",
  "hsCode",
  "origin",
  "list",
  "waybill",
  "grade",
  "lot",
  "reason",
  "cause",
  "proof",
  "pieces",
  "qty",
  "unit",
] as const;
export type PieceColumn = (typeof pieceColumns)[number];

/** What the table of a paper may say of a parcel, or of how a piece came. */
export const parcelColumns = ["arrivedAt", "difference", "damage", "receivedAt", "receivedBy"] as const;
export type PaperColumn = PieceColumn | (typeof parcelColumns)[number];
