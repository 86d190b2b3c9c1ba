import type { FieldTable } from "#lib/domain/ceb/field-table";

/** What a document asks of customs: 1 a new application, 2 a change of one, 3 its withdrawal. */
export const appTypes = ["1", "2", "3"] as const;
export type AppType = (typeof appTypes)[number];

/** CEB625 InvtRefundHead, schema edition 2016-08, in document order. */
export const REFUND_HEAD = [
  { element: "guid", kind: "fixed", length: 36, required: true, format: "upperGuid" },
  { element: "appType", kind: "fixed", length: 1, required: true, values: appTypes },
  { element: "appTime", kind: "fixed", length: 14, required: true, format: "time14" },
  { element: "appStatus", kind: "max", length: 3, required: true, values: ["1", "2"] },
  { element: "customsCode", kind: "fixed", length: 4, required: true, format: "digits" },
  { element: "orderNo", kind: "max", length: 60, required: true },
  { element: "ebpCode", kind: "max", length: 18, required: true },
  { element: "ebpName", kind: "max", length: 100, required: true },
  { element: "ebcCode", kind: "max", length: 18, required: true },
  { element: "ebcName", kind: "max", length: 100, required: true },
  { element: "logisticsNo", kind: "max", length: 60, required: true },
  { element: "logisticsCode", kind: "max", length: 18, required: true },
  { element: "logisticsName", kind: "max", length: 100, required: true },
  { element: "copNo", kind: "max", length: 20, required: false },
  { element: "preNo", kind: "max", length: 18, required: false },
  { element: "invtNo", kind: "max", length: 18, required: true, format: "invtNo" },
  { element: "buyerIdType", kind: "fixed", length: 1, required: true, values: ["1"] },
  { element: "buyerIdNumber", kind: "max", length: 60, required: true },
  { element: "buyerName", kind: "max", length: 60, required: true },
  { element: "buyerTelephone", kind: "max", length: 30, required: true },
  { element: "agentCode", kind: "max", length: 18, required: true },
  { element: "agentName", kind: "max", length: 100, required: true },
  { element: "reason", kind: "max", length: 1000, required: true },
  { element: "note", kind: "max", length: 1000, required: false },
] as const satisfies FieldTable;

/** CEB625 InvtRefundList, schema edition 2016-08, in document order. */
export const REFUND_LIST = [
  { element: "gnum", kind: "int", required: true },
  { element: "gcode", kind: "fixed", length: 10, required: true, format: "digits" },
  { element: "gname", kind: "max", length: 250, required: true },
  { element: "qty", kind: "decimal", required: true },
  { element: "unit", kind: "fixed", length: 3, required: true },
  { element: "note", kind: "max", length: 1000, required: false },
] as const satisfies FieldTable;

/** BaseTransfer, the transport part that ends every message an enterprise sends. */
export const BASE_TRANSFER = [
  { element: "copCode", kind: "max", length: 18, required: true },
  { element: "copName", kind: "max", length: 100, required: true },
  { element: "dxpMode", kind: "fixed", length: 3, required: true, values: ["DXP"] },
  { element: "dxpId", kind: "max", length: 30, required: true },
  { element: "note", kind: "max", length: 1000, required: false },
] as const satisfies FieldTable;

/** BaseSubscribe, 0 to 5 per message: who receives copies of the data, of the receipts, or of both. */
export const BASE_SUBSCRIBE = [
  { element: "status", kind: "max", length: 100, required: true, values: ["ALL", "DATA", "RET"] },
  { element: "dxpMode", kind: "fixed", length: 3, required: true, values: ["DXP"] },
  { element: "dxpAddress", kind: "max", length: 100, required: true },
  { element: "note", kind: "max", length: 1000, required: false },
] as const satisfies FieldTable;
