import type { Grade, HoldKind } from "#lib/domain/item";
import type { BookAnswer, WaveStage } from "#lib/domain/wave-rules";

type When = Date | string;

export type ShopRow = {
  ebcCode: string;
  ebcName: string;
  waiting: number;
  held: number;
  /** Waiting for their goods to be registered in the account book. */
  unregistered: number;
  inWave: number;
  booked: number;
  staged: number;
  oldest: When | null;
};

export type WaveRow = {
  waveNo: string;
  ebcName: string;
  createdAt: When;
  createdBy: string;
  bondedListNo: string | null;
  submittedAt: When | null;
  bookedAt: When | null;
  pieces: number;
};

export type StockPiece = {
  plate: string;
  goodsName: string;
  grade: Grade | null;
  invtNo: string | null;
  hold: HoldKind | null;
  admittedAt: When | null;
};

/** What the account book said, who wrote it down, and when. */
export type WaveAnswer = {
  answer: BookAnswer;
  reason: string | null;
  bondedListNo: string;
  answeredAt: When;
  recordedBy: string;
};

/** Goods of a merchant that the account book does not have. */
export type BookGap = {
  gapId: string;
  ebcCode: string;
  goodsName: string;
  note: string | null;
  reportedAt: When;
  reportedBy: string;
  pieces: number;
  oldest: When | null;
};

export type Wave = {
  waveNo: string;
  ebcName: string;
  bondedListNo: string | null;
  gatePassNo: string | null;
  emsNo: string | null;
  gateAt: When | null;
  bookedAt: When | null;
  stage: WaveStage;
  answers: readonly WaveAnswer[];
  pieces: readonly StockPiece[];
};

/** All that the booking desk shows. */
export type Stock = {
  shops: readonly ShopRow[];
  open: readonly WaveRow[];
  submitted: readonly WaveRow[];
  gaps: readonly BookGap[];
  booked: readonly WaveRow[];
  waiting: readonly StockPiece[];
  wave: Wave | null;
  /** The account books of the house; none while nobody has named them. */
  accountBooks: readonly string[];
  /** Pieces this person put into waves today. */
  today: number;
};

/** The address of the desk with a shop or a wave in view. */
export function stockHref(at: { shop?: string | null; wave?: string | null }): `?${string}` {
  const query = new URLSearchParams();
  if (at.shop) query.set("shop", at.shop);
  if (at.wave) query.set("wave", at.wave);
  return `?${query}`;
}
