import type { GoodsSubject } from "#components/evidence/photo-subject";
import type { ItemPhoto } from "#components/item/item-file";
import type { Clock } from "#lib/domain/clocks";
import type { CrossCheck } from "#lib/domain/cross-check";
import type { HoldKind, ItemState } from "#lib/domain/item";
import type { Measures } from "#lib/domain/measures";
import { showsMoreThanLabel } from "#lib/domain/photo";
import type { Refusal } from "#lib/domain/refusal";
import type { Authorisation, ParcelDamage, ParcelStatus, ReturnSource } from "#lib/domain/return-document";
import type { Stake } from "#lib/domain/tax/tax-effect";

export type BenchLine = {
  gnum: number;
  gname: string;
  barCode: string | null;
  itemNo: string | null;
  /** Serial numbers the return announces of it. */
  serials: readonly string[];
  unit: string;
  unitName: string | null;
  listedQty: string;
  announcedQty: string | null;
  countedQty: string;
};

export type BenchReturn = {
  returnId: string;
  returnNo: string;
  platformReturnNo: string | null;
  orderNo: string | null;
  source: ReturnSource;
  authorisation: Authorisation;
  reason: string;
  officeCode: string | null;
  officeName: string | null;
  invtNo: string | null;
  shop: string | null;
  waybills: { waybillNo: string; status: ParcelStatus | "expected" }[];
  lines: BenchLine[];
  check: CrossCheck;
  stake: Stake | null;
};

export type BenchPiece = {
  plate: string;
  gnum: number | null;
  goodsName: string;
  scannedCode: string;
  serialNo: string | null;
  state: ItemState;
  mismatches: string[];
};

/** All of one box, as the server tells it. */
export type BenchData = {
  parcel: Measures & {
    id: string;
    waybillNo: string;
    damage: ParcelDamage | null;
    status: ParcelStatus;
    bench: string | null;
    arrivedAt: string;
    openedByName: string | null;
    claimedAt: string | null;
    heldHere: boolean;
    parkedHere: boolean;
    /** It was taken in as it was packed: its pieces are the list's. */
    unopened: boolean;
  };
  /** What it holds if nobody opened it, or why that cannot be said; null once it is counted. */
  unopened: { ok: true; lines: { gnum: number; pieces: number }[]; pieces: number } | Refusal | null;
  returns: BenchReturn[];
  pieces: BenchPiece[];
  /** Photos of the box, and of its pieces by their plate. */
  photos: (ItemPhoto & { plate: string | null })[];
};

export type QueueRow = {
  parcelId: string;
  waybillNo: string;
  damage: ParcelDamage | null;
  photoMissing: boolean;
  status: ParcelStatus;
  bench: string | null;
  parked: boolean;
  /** Where it waits unopened. */
  locationCode: string | null;
  arrivedAt: string;
  openedByName: string | null;
  returnNos: string[];
  clocks: { application: Clock; arrival: Clock };
  stake: Stake | null;
};
export type QueueData = { totals: { waiting: number; opened: number; today: number }; parcels: QueueRow[] };

export type ParcelCandidate = {
  waybillNo: string;
  status: ParcelStatus | "expected";
  returnNos: string[];
  arrivedAt: string | null;
};

export type LineCandidate = {
  returnId: string;
  returnNo: string;
  gnum: number;
  gname: string;
  barCode: string | null;
  unit: string;
  price: string;
  serials: readonly string[];
  officeCode: string | null;
  application: Clock;
};

export type Opening =
  | {
      result: "opened" | "resumed" | "taken_over" | "counted";
      parcelId: string;
      waybillNo: string;
      arrivedNow: boolean;
      identified: boolean;
      /** Who had it before, where that was somebody else. */
      from: string | null;
    }
  | { result: "choose"; candidates: ParcelCandidate[] };

export type Reception =
  | {
      result: "received";
      plate: string;
      gnum: number | null;
      goodsName: string;
      mismatches: string[];
      hold: HoldKind | null;
    }
  | {
      result: "choose";
      reason: "several" | "no_match" | "shortage";
      candidates: LineCandidate[];
      serialNo: string | null;
    }
  | { result: "quantity"; candidates: LineCandidate[]; serialNo: string | null }
  | { result: "other_parcel"; code: string };

/** The piece that came out of the box last; one taken back is none. */
export function lastPiece(data: BenchData): BenchPiece | undefined {
  return data.pieces.findLast(({ state }) => state !== "void");
}

/** Why a box under its forward waybill is not taken in unopened; null for a box that is counted anyway. */
export function unopenedObstacle({ unopened }: BenchData): Refusal | null {
  if (unopened === null || unopened.ok) return null;
  const isUsual = ["unknown", "return_waybill", "begun"].includes(String(unopened.params.reason));
  return isUsual ? null : unopened;
}

/** Whether a photo shows the box, and not its label alone. */
export function isSealPhotographed(data: BenchData): boolean {
  return photosOfBox(data).length > 0;
}

/** The photos of the box itself, of which that of outer damage is one, and not of its label alone. */
export function photosOfBox({ photos }: BenchData): BenchData["photos"] {
  return photos.filter((photo) => photo.plate === null && showsMoreThanLabel(photo));
}

/** The codes of all at the bench that may be photographed: the box and its pieces. */
export function photographedCodes({ parcel, pieces }: BenchData): string[] {
  return [parcel.waybillNo, ...pieces.map(({ plate }) => plate)];
}

/** The box that the camera was opened for and that does not lie open here: one that was set aside. */
export function setAsideIn(data: BenchData | null, inCamera: GoodsSubject | null): string | null {
  if (inCamera === null || !("waybillNo" in inCamera)) return null;
  return inCamera.waybillNo === data?.parcel.waybillNo ? null : inCamera.waybillNo;
}

/** What photos are of now: what the camera was opened for, else the piece that came out last, else the box. */
export function photographed(data: BenchData, inCamera: GoodsSubject | null): GoodsSubject {
  if (inCamera) return inCamera;
  const last = lastPiece(data);
  return last ? { plate: last.plate } : { waybillNo: data.parcel.waybillNo };
}

/** Whether all that is to come out of a box seems to be out, so that the next one may finish it. */
export function isComplete(data: BenchData): boolean {
  const isCounted = data.pieces.some(({ state }) => state !== "void");
  const isWaiting = data.returns.some(({ check }) => check.lines.some(({ state }) => state === "waiting"));
  return isCounted && !isWaiting && data.returns.length > 0;
}
