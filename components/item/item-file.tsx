import type { ApplicationStatus } from "#lib/domain/application";
import type { GoodsKind } from "#lib/domain/checklist";
import type { Clock } from "#lib/domain/clocks";
import type { NonConformity } from "#lib/domain/conformity";
import type { SeenFacts } from "#lib/domain/finding-differences";
import type { Grade, HoldKind, ItemState, Outcome, Verdict } from "#lib/domain/item";
import type { ListStatus, ParcelDamage } from "#lib/domain/return-document";

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
};

export type ItemPhoto = { id: string; takenAt: When };

/** One piece with all that people at a bench look at together. */
export type ItemFile = {
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
  verdict: Verdict | null;
  outcomeProposed: Outcome | null;
  proposalReason: string | null;
  receivedAt: When;
  kind: GoodsKind;
  clocks: { application: Clock; arrival: Clock };
  valueFen: number | null;
  conformity: { conforming: boolean; decidable: boolean; reasons: readonly NonConformity[] };
  parcel: { waybillNo: string; damage: ParcelDamage | null; arrivedAt: When } | null;
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
  findings: readonly ItemFinding[];
  photos: readonly ItemPhoto[];
};
