/** What speaks of the merchant of a piece: it was inspected, found other than good, or disputed and not refuted. */
export const pieceQualities = ["inspected", "defective", "disputed"] as const;
export type PieceQuality = (typeof pieceQualities)[number];

/** Whose judgement of a piece is held against the one before it. */
export const judgements = ["inspection", "settlement", "verification"] as const;
export type Judgement = (typeof judgements)[number];
