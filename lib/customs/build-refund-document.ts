import type { ImportList, ImportListLine } from "#db/schema/import-lists";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import type { RefundApplicationInput } from "#lib/domain/ceb/refund-application";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import type { Env } from "#lib/env";
import type { Person } from "#lib/seal-person";

/** Customs' form demands a reason, and a box that nobody announced names none (消费者退货: a consumer's return). */
const reasonOfUnannounced = "消费者退货";

type RefundDocumentFacts = {
  copNo: string;
  guid: string;
  at: Date;
  list: ImportList;
  buyer: Person;
  reason: string;
  lines: readonly (Pick<ImportListLine, "gnum" | "gcode" | "gname" | "unit"> & { qty: string })[];
  settings: Env;
};

/**
 * The fields of a new CEB625 (schema edition 2016-08). `customsCode` is the office that accepts the
 * return, which need not be the one the list was cleared at; the waybill is the forward one.
 */
export function buildRefundDocument(facts: RefundDocumentFacts): RefundApplicationInput {
  const { list, buyer, settings } = facts;
  return {
    head: {
      guid: facts.guid,
      appType: "1",
      appTime: formatCebTime(facts.at),
      appStatus: "2",
      customsCode: settings.CUSTOMS_OFFICE_CODE,
      orderNo: list.orderNo,
      ebpCode: list.ebpCode,
      ebpName: list.ebpName,
      ebcCode: list.ebcCode,
      ebcName: list.ebcName,
      logisticsNo: list.logisticsNo,
      logisticsCode: list.logisticsCode,
      logisticsName: list.logisticsName,
      copNo: facts.copNo,
      invtNo: list.invtNo,
      buyerIdType: buyer.idType,
      buyerIdNumber: buyer.idNumber,
      buyerName: buyer.name,
      buyerTelephone: buyer.telephone,
      agentCode: settings.DECLARANT_AGENT_CODE,
      agentName: settings.DECLARANT_AGENT_NAME,
      reason: facts.reason || reasonOfUnannounced,
    },
    lines: facts.lines.map((line) => ({
      gnum: String(line.gnum),
      gcode: line.gcode,
      gname: line.gname,
      qty: formatDecimal(parseDecimal(line.qty)),
      unit: line.unit,
    })),
    transfer: {
      copCode: settings.DECLARANT_COP_CODE,
      copName: settings.DECLARANT_COP_NAME,
      dxpMode: "DXP",
      dxpId: settings.DECLARANT_DXP_ID,
    },
  };
}
