import { parseCebTime } from "#lib/domain/ceb/ceb-time";
import { type CebTree, leavesOf } from "#lib/domain/ceb/ceb-tree";
import type { FieldInput } from "#lib/domain/ceb/field-table";
import { type Checked, problem } from "#lib/domain/ceb/problem";
import { INVENTORY_RETURN, REFUND_RETURN } from "#lib/domain/ceb/receipt-fields";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";

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
/** CEB626: what customs says of a return application. */
export type RefundReceipt = Receipt;

/** The state of a CEB622 that releases the list. */
export const releasedStatus = "800";

/** Reads one `InventoryReturn` element of a CEB622. */
export function listReceiptFromTree(tree: CebTree): Checked<ListReceipt> {
  return checkReceipt(INVENTORY_RETURN, leavesOf(tree));
}

/** Reads one `InvtRefundReturn` element of a CEB626 (some ports call it `InventoryRefundReturn`). */
export function refundReceiptFromTree(tree: CebTree): Checked<RefundReceipt> {
  return checkReceipt(REFUND_RETURN, leavesOf(tree));
}

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
      guid: fields.guid,
      customsCode: fields.customsCode,
      ebcCode: fields.ebcCode,
      copNo: fields.copNo,
      preNo: fields.preNo,
      invtNo: fields.invtNo,
      returnStatus: fields.returnStatus,
      returnedAt,
      returnInfo: (fields.returnInfo ?? "").replace(/(?<=\])null$/, ""),
    },
  };
}
