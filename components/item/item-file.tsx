import type { ApplicationStatus } from "#lib/domain/application";
import type { GoodsKind } from "#lib/domain/checklist";
import type { Clock } from "#lib/domain/clocks";
import type { SeenFacts } from "#lib/domain/finding-differences";
import type { Grade, HoldKind, ItemState, Lane, LaneBasis, Outcome, Verdict } from "#lib/domain/item";
import type { Measures } from "#lib/domain/measures";
import type { PhotoMotif } from "#lib/domain/photo";
import type { PhotoBox } from "#lib/domain/photo-mark";
import type { ListStatus, ParcelDamage } from "#lib/domain/return-document";
import type { Role } from "#lib/domain/role";
import type { NonConformity } from "#lib/domain/rules/eligibility-rules";
import type { OutcomeParams } from "#lib/domain/rules/outcome-rules";
import type { DrawReason } from "#lib/domain/selection/draw-lane";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** A time as the server's page gives it, or as JSON carries it. */
export type When = Date | string;

export type ItemFinding = SeenFacts & {
  id: string;
  round: number;
  kind: "inspection" | "verification";
  note: string | null;
  verdict: Verdict | null;
  finderName: string | null;
  officerNumber: string | null;
  foundAt: When;
  /** Null for a finding that counts. */
  takenBackAt: When | null;
  takenBackReason: string | null;
};

/** What somebody pointed at on a photo. */
export type PhotoMark = {
  id: string;
  box: PhotoBox;
  word: string;
  /** Null for who looks from outside the house. */
  markerName: string | null;
  markedAt: When;
  isMine: boolean;
};

export type ItemPhoto = {
  id: string;
  takenAt: When;
  motif: PhotoMotif;
  sha256: string;
  /** Null for who looks from outside the house. */
  takerName: string | null;
  takerRole: Role | null;
  marks: readonly PhotoMark[];
};

/** One piece with all that people at a bench look at together. */
export type ItemFile = Measures & {
  plate: string;
  goodsName: string;
  scannedCode: string;
  serialNo: string | null;
  batchCode: string | null;
  expiresOn: string | null;
  lineQty: string;
  state: ItemState;
  round: number;
  grade: Grade | null;
  mismatches: readonly string[];
  hold: HoldKind | null;
  holdReason: string | null;
  /** The recall that names it, be it frozen for it or not; null for none. */
  recalledBy: string | null;
  lane: Lane | null;
  laneBasis: LaneBasis | null;
  verdict: Verdict | null;
  outcomeProposed: Outcome | null;
  proposalReason: string | null;
  receivedAt: When;
  kind: GoodsKind;
  clocks: { application: Clock; arrival: Clock };
  /** The estimated money at stake; null for a piece on no line. */
  tax: Stake | null;
  outcomeRules: OutcomeParams;
  conformity: { conforming: boolean; decidable: boolean; reasons: readonly NonConformity[] };
  parcel: { waybillNo: string; damage: ParcelDamage | null; arrivedAt: When; unopened: boolean } | null;
  return: { returnNo: string; platformReturnNo: string | null; reason: string } | null;
  list: {
    invtNo: string | null;
    orderNo: string;
    officeCode: string | null;
    officeName: string | null;
    ebcName: string;
    status: ListStatus;
  } | null;
  line: {
    gnum: number;
    gcode: string;
    gname: string;
    gmodel: string;
    barCode: string | null;
    qty: string;
    price: string;
    elsewhereQty: string;
  } | null;
  application: {
    applicationNo: string;
    status: ApplicationStatus;
    declaredAt: When;
    lastInfo: string | null;
  } | null;
  laneDecisions: readonly {
    id: string;
    round: number;
    basis: LaneBasis;
    lane: Lane;
    drawReason: DrawReason | null;
    reason: string | null;
    instructionNo: string | null;
    decidedAt: When;
  }[];
  findings: readonly ItemFinding[];
  photos: readonly ItemPhoto[];
};
