import type { FieldTable } from "#lib/domain/ceb/field-table";

/**
 * CEB622 InventoryReturn, schema edition 2016-08. States are left open, because customs answers with
 * more than the schema lists, and an empty remark never costs us a verdict: `returnInfo` may be absent.
 */
export const INVENTORY_RETURN = [
  { element: "guid", kind: "fixed", length: 36, required: true },
  { element: "customsCode", kind: "fixed", length: 4, required: false, format: "digits" },
  { element: "ebpCode", kind: "max", length: 18, required: false },
  { element: "ebcCode", kind: "max", length: 18, required: false },
  { element: "agentCode", kind: "max", length: 18, required: false },
  { element: "copNo", kind: "max", length: 20, required: true },
  { element: "preNo", kind: "fixed", length: 18, required: true },
  { element: "invtNo", kind: "fixed", length: 18, required: false, format: "invtNo" },
  { element: "returnStatus", kind: "max", length: 10, required: true },
  { element: "returnTime", kind: "fixed", length: 17, required: true, format: "time17" },
  { element: "returnInfo", kind: "max", length: 1000, required: false },
] as const satisfies FieldTable;

/**
 * CEB626 InvtRefundReturn, schema edition 2016-08. What a verdict needs is demanded: whose it is, what it
 * says, and when it was said. Of the rest, what does not fit is left out, for it never costs us a verdict.
 */
export const REFUND_RETURN = [
  { element: "guid", kind: "max", length: 64, required: false },
  { element: "customsCode", kind: "fixed", length: 4, required: false, format: "digits" },
  { element: "agentCode", kind: "max", length: 18, required: false },
  { element: "ebpCode", kind: "max", length: 18, required: false },
  { element: "ebcCode", kind: "max", length: 18, required: false },
  { element: "copNo", kind: "max", length: 20, required: true },
  { element: "preNo", kind: "max", length: 18, required: false },
  { element: "invtNo", kind: "fixed", length: 18, required: false, format: "invtNo" },
  { element: "returnStatus", kind: "max", length: 10, required: true },
  { element: "returnTime", kind: "fixed", length: 17, required: true, format: "time17" },
  { element: "returnInfo", kind: "max", length: 5000, required: false },
] as const satisfies FieldTable;

/** CEB900 MessageReturn, but for our own message that it repeats. */
export const FORMAT_RETURN = [
  { element: "guid", kind: "max", length: 64, required: false },
  { element: "returnStatus", kind: "max", length: 10, required: true },
  { element: "returnInfo", kind: "max", length: 5000, required: false },
  { element: "returnTime", kind: "fixed", length: 17, required: true, format: "time17" },
  { element: "oriCopMsgId", kind: "max", length: 255, required: false },
] as const satisfies FieldTable;
