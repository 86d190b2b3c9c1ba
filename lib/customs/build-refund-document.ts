import type { ImportList, ImportListLine } from "#db/schema/import-lists";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import type { RefundApplicationInput } from "#lib/domain/ceb/refund-application";
import type { AppType } from "#lib/domain/ceb/refund-application-fields";
import type { Correction } from "#lib/domain/correction";
import type { CustomsChannelSetting } from "#lib/domain/customs-channel";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import type { Env } from "#lib/env";
import type { Person } from "#lib/seal-person";

/** Which document this one stands in the place of, changes or withdraws; customs reads it in the remark. */
const noteOf = { correct: "更正", amend: "变更", withdraw: "撤销" } as const;

/** Customs' form demands a reason, and a box that nobody announced names none (消费者退货: a consumer's return). */
const reasonOfUnannounced = "消费者退货";

type RefundDocumentFacts = {
  copNo: string;
  guid: string;
  appType: AppType;
  at: Date;
  list: ImportList;
  buyer: Person;
  reason: string;
  /** What the declarant wrote otherwise than the sale has it. */
  corrected?: Correction;
  replaces?: { act: keyof typeof noteOf; copNo: string; preNo: string | null } | null;
  lines: readonly (Pick<ImportListLine, "gnum" | "gcode" | "gname" | "unit"> & { qty: string })[];
  subscribers: CustomsChannelSetting["subscribers"];
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
      appType: facts.appType,
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
      ...facts.corrected,
      ...(facts.replaces ? referenceTo(facts.replaces) : {}),
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
    subscribers: facts.subscribers.map((subscriber) => ({ ...subscriber, dxpMode: "DXP" })),
  };
}

/** A new application in the place of a refused one has a number of its own at the E-Port; a change names the standing one. */
function referenceTo({ act, copNo, preNo }: NonNullable<RefundDocumentFacts["replaces"]>) {
  return { ...(act === "correct" ? {} : { preNo }), note: `${noteOf[act]} ${copNo}` };
}
