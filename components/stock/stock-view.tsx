import type { Grade, HoldKind } from "#lib/domain/item";

type When = Date | string;

export type ShopRow = {
  ebcCode: string;
  ebcName: string;
  waiting: number;
  held: number;
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

export type Wave = {
  waveNo: string;
  ebcName: string;
  bondedListNo: string | null;
  gatePassNo: string | null;
  emsNo: string | null;
  bookedAt: When | null;
  pieces: readonly StockPiece[];
};

/** All that the booking desk shows. */
export type Stock = {
  shops: readonly ShopRow[];
  open: readonly WaveRow[];
  booked: readonly WaveRow[];
  waiting: readonly StockPiece[];
  wave: Wave | null;
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
