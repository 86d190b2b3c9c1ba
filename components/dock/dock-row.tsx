import type { DockFlag } from "#lib/domain/dock-flag";
import type { ParcelDamage, ParcelStatus, StoredParcelStatus } from "#lib/domain/return-document";

/** One parcel of today, as the dock's list shows it. */
export type DockRow = {
  waybillNo: string;
  carrier: string | null;
  handoverNo: string | null;
  damage: ParcelDamage | null;
  /** It is damaged, and nobody has photographed it yet. */
  photoMissing: boolean;
  status: StoredParcelStatus;
  arrivedAt: string;
  arrivedBy: string;
  flag: DockFlag;
};

export type DockDay = {
  totals: {
    today: number;
    mine: number;
    damaged: number;
    photoMissing: number;
    attention: number;
    unopened: number;
  };
  newest: DockRow[];
};

/** What the server says of one scan. */
export type Arrived = Omit<DockRow, "status" | "photoMissing"> & {
  result: "arrived" | "already";
  status: ParcelStatus;
  /** It came under the waybill it once left with. */
  forward: boolean;
  /** The bag it was put into just now. */
  bagNo: string | null;
  /** The vehicle it was entered under just now. */
  handoverNo: string | null;
  /** It was entered under its vehicle when the hand-over was closed already. */
  afterClosing: boolean;
};
