import type { FileChange } from "#components/applications/change-list";
import type { ShownJudgement } from "#components/rules/judgement-panel";
import type { ApplicationStatus } from "#lib/domain/application";
import type { AppType } from "#lib/domain/ceb/refund-application-fields";
import type { Clock } from "#lib/domain/clocks";
import type { HoldKind, ItemState, Verdict } from "#lib/domain/item";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";
import type { RefusalCause, RefusalClass } from "#lib/domain/refusal-class";
import type { TaxEffect } from "#lib/domain/tax/tax-effect";

export type FileReceipt = {
  id: string;
  guid: string;
  returnStatus: string;
  returnTime: Date;
  returnInfo: string;
  effect: ReceiptEffect;
  receivedAt: Date;
  /** The message it stood in. */
  inboundId: string | null;
};

export type FileAttempt = {
  id: string;
  messageId: string;
  startedAt: Date;
  durationMs: number;
  status: number | null;
  problem: string | null;
};

export type FileDocument = {
  copNo: string;
  guid: string;
  bodySha256: string;
  createdAt: Date;
  appType: AppType;
  replaces: string | null;
  maskedXml: string;
};

/** One application whole, as its page shows it. */
export type ApplicationFile = {
  applicationNo: string;
  returnNo: string;
  orderNo: string | null;
  invtNo: string | null;
  officeCode: string | null;
  customsCode: string;
  ebcName: string;
  status: ApplicationStatus;
  preNo: string | null;
  /** Null where the house's setting declared it. */
  declaredBy: string | null;
  declaredAt: Date;
  acceptedAt: Date | null;
  decidedAt: Date | null;
  lastInfo: string | null;
  refusalClass: RefusalClass | null;
  refusalCause: RefusalCause | null;
  /** Sent before a piece of it was here. */
  preDeclared: boolean;
  /** What the rules said when it was made before its pieces were here; null for any other. */
  judgement: ShownJudgement | null;
  tax: TaxEffect | null;
  clocks: { application: Clock; arrival: Clock };
  lines: readonly {
    gnum: number;
    qty: string;
    hereQty: string;
    gname: string;
    gcode: string;
    unit: string;
  }[];
  pieces: readonly {
    plate: string;
    goodsName: string;
    state: ItemState;
    verdict: Verdict | null;
    hold: HoldKind | null;
  }[];
  /** Ready pieces of the same return that stand in no application. */
  joinable: readonly { plate: string; goodsName: string; hold: HoldKind | null }[];
  changes: readonly FileChange[];
  documents: readonly FileDocument[];
  receipts: readonly FileReceipt[];
  attempts: readonly FileAttempt[];
};
