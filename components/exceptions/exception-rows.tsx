import type { NonConformity } from "#lib/domain/conformity";
import type { HoldKind, ItemState } from "#lib/domain/item";

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
};
export type HeldRow = {
  plate: string;
  goodsName: string;
  state: ItemState;
  hold: HoldKind | null;
  /** It stands in an application that customs may still admit. */
  bound: boolean;
  reason: string | null;
  since: string;
};
export type LeavingRow = {
  plate: string;
  goodsName: string;
  state: ItemState;
  officeCode: string | null;
  since: string;
  reasons: NonConformity[];
};

/** What stands still, by the one thing that can be done about it. */
export type ExceptionLists = {
  /** How many there are in all; each list shows its first hundred. */
  total: number;
  unidentified: UnidentifiedRow[];
  awaiting: AwaitingRow[];
  held: HeldRow[];
  leaving: LeavingRow[];
};
