import { type ReadMessage, textOf, type XmlRecord } from "./read-document.ts";

type Rule = { name: string; most: number; exact?: true; optional?: true; form?: RegExp };

const HEAD: readonly Rule[] = [
  { name: "guid", most: 36, exact: true },
  { name: "appType", most: 1, form: /^[123]$/ },
  { name: "appTime", most: 14, form: /^\d{14}$/ },
  { name: "appStatus", most: 3, form: /^[12]$/ },
  { name: "customsCode", most: 4, form: /^\d{4}$/ },
  { name: "orderNo", most: 60 },
  { name: "ebpCode", most: 18 },
  { name: "ebpName", most: 100 },
  { name: "ebcCode", most: 18 },
  { name: "ebcName", most: 100 },
  { name: "logisticsNo", most: 60 },
  { name: "logisticsCode", most: 18 },
  { name: "logisticsName", most: 100 },
  { name: "copNo", most: 20 },
  { name: "preNo", most: 18, optional: true },
  { name: "invtNo", most: 18, form: /^\d{8}[IE]\d{9}$/ },
  { name: "buyerIdType", most: 1 },
  { name: "buyerIdNumber", most: 60 },
  { name: "buyerName", most: 60 },
  { name: "buyerTelephone", most: 30 },
  { name: "agentCode", most: 18 },
  { name: "agentName", most: 100 },
  { name: "reason", most: 1000 },
  { name: "note", most: 1000, optional: true },
];

const LINE: readonly Rule[] = [
  { name: "gnum", most: 9, form: /^[1-9]\d*$/ },
  { name: "gcode", most: 10, form: /^\d{10}$/ },
  { name: "gname", most: 250 },
  { name: "qty", most: 20, form: /^(?=.*[1-9])\d{1,14}(\.\d{1,5})?$/ },
  { name: "unit", most: 3, exact: true },
  { name: "note", most: 1000, optional: true },
];

const TRANSFER: readonly Rule[] = [
  { name: "copCode", most: 18 },
  { name: "copName", most: 100 },
  { name: "dxpMode", most: 3, exact: true },
  { name: "dxpId", most: 30 },
];

const MOST_LINES = 99;

function problemOf(record: XmlRecord, where: string, rules: readonly Rule[]): string | null {
  for (const { name, most, exact, optional, form } of rules) {
    const text = textOf(record, name);
    const length = [...text].length;
    if (length === 0) {
      if (optional) continue;
      return `${where}/${name} 必填项为空`;
    }
    if (length > most || (exact && length !== most)) return `${where}/${name} 长度不符，应为 ${most}`;
    if (form && !form.test(text)) return `${where}/${name} 格式不符`;
  }
  return null;
}

/**
 * The first thing customs' gateway would object to, in its own words, or null. `copNo` is optional in the schema
 * of 2016 and demanded here: a receipt can be matched by nothing else.
 */
export function problemOfMessage(message: ReadMessage): string | null {
  for (const [index, { head, lines }] of message.refunds.entries()) {
    const where = `InvtRefund[${index + 1}]`;
    const problem = problemOf(head, `${where}/InvtRefundHead`, HEAD);
    if (problem) return problem;
    if (lines.length === 0 || lines.length > MOST_LINES)
      return `${where}/InvtRefundList 项数应为 1 至 ${MOST_LINES}`;
    for (const [row, line] of lines.entries()) {
      const problem = problemOf(line, `${where}/InvtRefundList[${row + 1}]`, LINE);
      if (problem) return problem;
    }
    if (new Set(lines.map((line) => textOf(line, "gnum"))).size < lines.length) {
      return `${where}/InvtRefundList/gnum 序号重复`;
    }
  }
  const copNos = message.refunds.map(({ head }) => textOf(head, "copNo"));
  if (new Set(copNos).size < copNos.length) return "InvtRefundHead/copNo 同一报文内重复";
  return problemOf(message.transfer, "BaseTransfer", TRANSFER);
}
