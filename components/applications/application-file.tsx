import type { ApplicationStatus } from "#lib/domain/application";
import type { ItemState, Verdict } from "#lib/domain/item";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";

export type FileReceipt = {
  id: string;
  guid: string;
  returnStatus: string;
  returnTime: Date;
  returnInfo: string;
  effect: ReceiptEffect;
  receivedAt: Date;
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
  lines: readonly { gnum: number; qty: string; gname: string; gcode: string; unit: string }[];
  pieces: readonly { plate: string; goodsName: string; state: ItemState; verdict: Verdict | null }[];
  documents: readonly FileDocument[];
  receipts: readonly FileReceipt[];
  attempts: readonly FileAttempt[];
};
