import { announcedReturnExample, importListExample } from "#lib/api/examples";
import type { BatchPage } from "#lib/domain/machine/batches";
import type { FeedbackFile, FeedbackPage } from "#lib/domain/machine/feedback";
import type { ItemPage, MachineItem } from "#lib/domain/machine/items";
import type { ReturnFile, ReturnPage } from "#lib/domain/machine/returns";

const [line] = importListExample.lines;
const returnNo = "TH202608050017";
const applicationNo = "GC20260805000017";

const returnExample: ReturnPage["returns"][number] = {
  returnNo,
  platformReturnNo: announcedReturnExample.returnNo,
  orderNo: importListExample.orderNo,
  invtNo: importListExample.invtNo,
  officeCode: "3105",
  source: "announced",
  authorisation: "given",
  announcedAt: "2026-08-04T01:12:09.000Z",
  states: [{ state: "admitted", pieces: 1 }],
  onHold: false,
  disputed: false,
};

export const returnPageExample: ReturnPage = {
  returns: [returnExample],
  next: "1785805929000_019874c5-2a28-7c3e-9b36-6e2f18c4a731",
};

export const returnFileExample: ReturnFile = {
  ...returnExample,
  lines: [
    {
      gnum: 1,
      gname: line.gname,
      barCode: line.barCode,
      listedQty: "2.00000",
      announcedQty: "1.00000",
      serials: ["SN731A"],
    },
  ],
  pieces: [
    {
      plate: "G26H7K3M9P2",
      gnum: 1,
      goodsName: line.gname,
      serialNo: "SN731A",
      state: "admitted",
      hold: null,
      grade: "good",
      outcome: null,
    },
  ],
  applications: [
    {
      applicationNo,
      preNo: null,
      status: "admitted",
      declaredAt: "2026-08-05T02:20:41.000Z",
      decidedAt: "2026-08-05T02:26:13.000Z",
    },
  ],
};

export const itemExample: MachineItem = {
  plate: "G26H7K3M9P2",
  returnNo,
  orderNo: importListExample.orderNo,
  batchNo: null,
  gnum: 1,
  goodsName: line.gname,
  serialNo: "SN731A",
  batchCode: null,
  expiresOn: "2028-05-31",
  state: "admitted",
  hold: null,
  grade: "good",
  verdict: "confirm",
  outcome: null,
  ownerResponse: null,
  instructedOutcome: null,
  admittedAt: "2026-08-05T02:41:55.000Z",
  endedAt: null,
};

export const itemPageExample: ItemPage = { items: [itemExample], next: null };

export const batchPageExample: BatchPage = {
  batches: [
    {
      batchNo: "PC202608070003",
      receiver: importListExample.ebcName,
      pieces: 42,
      noteNo: "JJ202608070003",
      executedAt: "2026-08-07T08:05:30.000Z",
    },
  ],
  next: null,
};

const messageExample: FeedbackPage["messages"][number] = {
  messageId: `3105.${applicationNo}.admitted.1`,
  officeCode: "3105",
  returnNo,
  phase: "admitted",
  sequence: 1,
  final: false,
  superseded: false,
  state: "delivered",
  createdAt: "2026-08-05T02:41:55.000Z",
  deliveredAt: "2026-08-05T02:41:57.000Z",
  acknowledgedAt: null,
  rejectedAt: null,
};

export const feedbackPageExample: FeedbackPage = { messages: [messageExample], next: null };

export const feedbackFileExample: FeedbackFile = {
  ...messageExample,
  format: "json",
  body: '{"phase":"admitted"}',
  bodySha256: "0f5a2d5f4b9f8a7c0c7de5be1a9a3f0a7d9d2c52f9d1b7c0e60a5a4c5f6b7d81",
};
