import type { ApplicationStatus } from "#lib/domain/application";
import type { CrossCheck } from "#lib/domain/cross-check";
import type { Grade, HoldKind, ItemState, Outcome, Verdict } from "#lib/domain/item";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type {
  Authorisation,
  ListStatus,
  ParcelDamage,
  ParcelStatus,
  ReturnSource,
} from "#lib/domain/return-document";
import type { OffLine } from "#lib/domain/rules/piece-facts";
import type { TaxEffect } from "#lib/domain/tax/tax-effect";

type When = Date | string;

export type ReturnFileLine = {
  gnum: number;
  gname: string;
  barCode: string | null;
  /** Serial numbers announced of it. */
  serials: readonly string[];
  unit: string | null;
  listedQty: string;
  announcedQty: string | null;
  countedQty: string;
  elsewhereQty: string;
};

export type ReturnFileBox = {
  waybillNo: string;
  carrier: string | null;
  status: ParcelStatus | null;
  damage: ParcelDamage | null;
  /** Where it waits unopened. */
  locationCode: string | null;
  arrivedAt: When | null;
  announced: boolean;
};

export type ReturnFilePiece = {
  plate: string;
  gnum: number | null;
  /** Why it stands on no line; null for a piece on one. */
  offLine: OffLine | null;
  goodsName: string;
  serialNo: string | null;
  state: ItemState;
  hold: HoldKind | null;
  grade: Grade | null;
  verdict: Verdict | null;
  outcome: Outcome | null;
  outcomeProposed: Outcome | null;
  applicationNo: string | null;
};

export type ReturnFileApplication = {
  applicationNo: string;
  status: ApplicationStatus;
  declaredAt: When;
  acceptedAt: When | null;
  decidedAt: When | null;
  lastInfo: string | null;
};

/** One return with everything a page shows of it. */
export type ReturnFile = {
  returnNo: string;
  platformReturnNo: string | null;
  orderNo: string | null;
  source: ReturnSource;
  authorisation: Authorisation;
  reason: string;
  officeCode: string | null;
  announcedAt: When;
  countClosedAt: When | null;
  countClosedReason: string | null;
  /** Where its consumer follows it. */
  trackUrl: string | null;
  list: {
    invtNo: string | null;
    copNo: string | null;
    orderNo: string;
    status: ListStatus;
    releasedAt: When | null;
    logisticsNo: string;
    ebpName: string;
    ebcName: string;
    agentName: string;
  } | null;
  buyer: { name: string; idNumber: string; telephone: string } | null;
  lines: readonly ReturnFileLine[];
  boxes: readonly ReturnFileBox[];
  pieces: readonly ReturnFilePiece[];
  applications: readonly ReturnFileApplication[];
  check: CrossCheck | null;
  clocks: ReturnClocks;
  tax: TaxEffect | null;
};
