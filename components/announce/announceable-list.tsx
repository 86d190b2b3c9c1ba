/** An import list as its owner announces a return of it. */
export type AnnounceableList = {
  invtNo: string | null;
  orderNo: string;
  shop: string;
  lastApplicationDay: string | null;
  lastArrivalDay: string | null;
  lines: readonly AnnounceableLine[];
};

export type AnnounceableLine = {
  gnum: number;
  name: string;
  barcode: string | null;
  qty: string;
  unit: string;
  /** What was announced of it before, in its unit. */
  announced: string;
};
