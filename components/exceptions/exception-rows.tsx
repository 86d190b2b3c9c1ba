import type { DestructionRow } from "#components/outbound/destruction-list";
import type { ReceiptDifference } from "#lib/domain/goods-receipt";
import type { HoldKind, ItemState } from "#lib/domain/item";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { NonConformity } from "#lib/domain/rules/eligibility-rules";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** What the law leaves of time, and the money at stake. */
type Timed = { clocks: ReturnClocks; stake: Stake | null };

export type UnidentifiedRow = {
  parcelId: string;
  waybillNo: string;
  carrier: string | null;
  since: string;
  pieces: number;
};
export type AwaitingRow = {
  returnNo: string;
  orderNo: string | null;
  shop: string | null;
  officeCode: string | null;
  since: string;
  pieces: number;
} & Timed;
export type HeldRow = {
  plate: string;
  goodsName: string;
  state: ItemState;
  hold: HoldKind | null;
  /** It stands in an application that customs may still admit. */
  bound: boolean;
  reason: string | null;
  since: string;
} & Timed;
export type LeavingRow = {
  plate: string;
  goodsName: string;
  state: ItemState;
  officeCode: string | null;
  since: string;
  reasons: NonConformity[];
} & Timed;

/** Goods that our account book does not have. */
export type GapRow = {
  gapId: string;
  ebcCode: string;
  goodsName: string;
  note: string | null;
  pieces: number;
  oldest: string | Date | null;
};

export type DifferenceRow = {
  plate: string;
  goodsName: string;
  batchNo: string;
  receiver: string;
  said: ReceiptDifference;
  note: string | null;
  since: string;
};

/** What an owner claims for a piece that was handed over. */
export type ClaimRow = {
  id: string;
  plate: string;
  goodsName: string;
  shop: string | null;
  reason: string;
  amountFen: number | null;
  since: string;
};

/** What stands still, by the one thing that can be done about it. */
export type ExceptionLists = {
  /** How many there are in all; each list shows its first hundred. */
  total: number;
  unidentified: UnidentifiedRow[];
  awaiting: AwaitingRow[];
  held: HeldRow[];
  leaving: LeavingRow[];
  gaps: GapRow[];
  differences: DifferenceRow[];
  claims: ClaimRow[];
  destructions: DestructionRow[];
};
