import type { ItemPhoto, When } from "#components/item/item-file";
import type { SaleSign } from "#lib/domain/cage-search";
import type { Measures } from "#lib/domain/measures";

export type CagePiece = {
  plate: string;
  goodsName: string;
  scannedCode: string;
  serialNo: string | null;
  weightGrams: number | null;
};

/** A box of which nobody knows the sale. */
export type CageBox = Measures & {
  parcelId: string;
  waybillNo: string;
  arrivedAt: When;
  bench: string | null;
  openedBy: string | null;
  pieces: readonly CagePiece[];
  photos: readonly ItemPhoto[];
};

export type SaleLine = {
  gnum: number;
  gname: string;
  gmodel: string;
  barCode: string | null;
  qty: string;
  claimedQty: string;
  announcedQty: string | null;
};

/** A sale that the box may belong to; without a return nobody announced one. */
export type CageSale = {
  listId: string;
  invtNo: string | null;
  orderNo: string;
  logisticsNo: string;
  shop: string;
  returnNo: string | null;
  announcedAt: When | null;
  misses: boolean;
  expectedGrams: number | null;
  signs: readonly SaleSign[];
  lines: readonly SaleLine[];
  /** Of the same goods out of other boxes. */
  photos: readonly ItemPhoto[];
};
