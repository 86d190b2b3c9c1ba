import type { DifferenceEnd, ReceiptWord } from "#lib/domain/goods-receipt";
import type { Grade } from "#lib/domain/item";

type When = Date | string;

/** A load that was handed over to the receiver who looks, with what it said of its own pieces. */
export type HandedOverLoad = {
  batchNo: string;
  receiver: string;
  /** The number of its hand-over note, as far as this receiver may see that. */
  noteNo: string | null;
  executedAt: When | null;
  pieces: number;
  /** Pieces nobody has answered for. */
  waiting: number;
  missing: number;
  damaged: number;
};

export type HandedOverPiece = {
  plate: string;
  goodsName: string;
  grade: Grade | null;
  said: ReceiptWord | null;
  note: string | null;
  saidAt: When | null;
  end: DifferenceEnd | null;
  endReason: string | null;
};

export type HandOvers = {
  loads: readonly HandedOverLoad[];
  chosen: string | null;
  pieces: readonly HandedOverPiece[];
  /** The hand-over note of the chosen load; null where there is none, or it speaks of others' pieces too. */
  note: { number: string; madeAt: When } | null;
};

/** What was said of a load, as the house reads it. */
export type Receipts = {
  answers: readonly {
    by: string;
    at: When;
    paperNo: string | null;
    received: number;
    differences: number;
  }[];
  differences: readonly Omit<HandedOverPiece, "grade" | "saidAt">[];
};
