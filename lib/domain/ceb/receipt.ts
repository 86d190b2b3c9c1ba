import { parseCebTime } from "#lib/domain/ceb/ceb-time";
import { type CebTree, leavesOf } from "#lib/domain/ceb/ceb-tree";
import type { FieldInput } from "#lib/domain/ceb/field-table";
import { type Checked, problem } from "#lib/domain/ceb/problem";
import { INVENTORY_RETURN, REFUND_RETURN } from "#lib/domain/ceb/receipt-fields";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";

/** The messages in which customs answers a return application: what it decides, and what it cannot read. */
export const receiptMessages = ["CEB626", "CEB900"] as const;

/**
 * A checked receipt. Its state is open text: customs answers with more states than the schema
 * lists. Receipts repeat and overtake each other; order them by `returnedAt`, never by arrival.
 */
type Receipt = {
  guid: string;
  customsCode: string | null;
  ebcCode: string | null;
  copNo: string;
  preNo: string;
  invtNo: string | null;
  returnStatus: string;
  returnedAt: Date;
  returnInfo: string;
};

/** CEB622: what customs says of an import list. */
export type ListReceipt = Receipt;
/** CEB626, or left out: what customs says of a return application. CEB900: that the form of ours was refused. */
export type RefundReceipt = Receipt & { message?: (typeof receiptMessages)[number] };

/** The state of a CEB622 that releases the list. */
export const releasedStatus = "800";

/** Reads one `InventoryReturn` element of a CEB622. */
export function listReceiptFromTree(tree: CebTree): Checked<ListReceipt> {
  return checkReceipt(INVENTORY_RETURN, leavesOf(tree));
}

/** Reads one `InvtRefundReturn` element of a CEB626 (some ports call it `InventoryRefundReturn`). */
export function refundReceiptFromTree(tree: CebTree): Checked<RefundReceipt> {
  const record = { ...leavesOf(tree) };
  for (const [element, text] of Object.entries(record)) if (text === "null") delete record[element];
  if (/^\d{14}$/.test(record.returnTime ?? "")) record.returnTime += "000";
  for (const { field, reason } of validateFields(REFUND_RETURN, record)) {
    if (field && field !== "returnTime" && field !== "copNo" && field !== "returnStatus") {
      if (field === "returnInfo" && reason === "control_character") record[field] = printable(record[field]);
      else delete record[field];
    }
  }
  return checkReceipt(REFUND_RETURN, record);
}

function printable(text = ""): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ");
}

/** One port's program writes it after every remark; after a blank or within a word it may be meant. */
const trailingNull = /(?<![\s\w])null$/;

function checkReceipt(
  table: typeof INVENTORY_RETURN | typeof REFUND_RETURN,
  record: FieldInput,
): Checked<Receipt> {
  const problems = validateFields(table, record);
  if (record.returnStatus === releasedStatus && !record.invtNo && table === INVENTORY_RETURN) {
    problems.push(problem("invtNo", "missing"));
  }
  const returnedAt = parseCebTime(record.returnTime ?? "");
  if (problems.length > 0 || !returnedAt) return { ok: false, problems };
  const fields = pickFields(table, record);
  return {
    ok: true,
    document: {
      guid: fields.guid ?? "",
      customsCode: fields.customsCode,
      ebcCode: fields.ebcCode,
      copNo: fields.copNo,
      preNo: fields.preNo ?? "",
      invtNo: fields.invtNo,
      returnStatus: fields.returnStatus,
      returnedAt,
      returnInfo: (fields.returnInfo ?? "").replace(trailingNull, ""),
    },
  };
}
