import { readXml } from "#lib/customs/read/read-xml";
import { seededRandom } from "../../scripts/demo/random.ts";
import type { Findings } from "./findings.ts";
import { harmless, receiptXml, type Said } from "./receipt-text.ts";

/** The sample of the message's description; the marks of the field are variants of it. */
const sample = {
  guid: "43e6e694-84e5-4e82-af23-2104f9c1d8b4",
  customsCode: "2992",
  agentCode: "3301980ZZZ",
  ebpCode: "3301960AAA",
  ebcCode: "3105960XXX",
  copNo: "TH20250815000001",
  preNo: "T20250815000000045",
  invtNo: "31052025I000000123",
  returnStatus: "800",
  returnTime: "20250816114402291",
  returnInfo: "[Code:2600;Desc:放行]",
} as const satisfies Said;
const readAt = "2025-08-16T03:44:02.291Z";

const answers: readonly Partial<Record<keyof typeof sample, string>>[] = [
  {},
  { returnStatus: "300", returnInfo: "[Code:1200;Desc:待人工审核]" },
  { returnStatus: "120", returnInfo: "[Code:1800;Desc:逻辑校验通过]" },
  { returnStatus: "100", returnInfo: "收件地址不详" },
  { returnStatus: "2", returnInfo: "清单新增申报成功[电商企业编码：3105960XXX订单编号：TM1]" },
  { returnStatus: "399", returnInfo: "海关审结" },
  { returnStatus: "-621001", returnInfo: "处理异常 <&>" },
  { returnStatus: "500", returnInfo: "查验" },
];

/** Reads each answer that was seen in the field in each way it may be written; how many were read. */
export async function proveSamples(seed: string, findings: Findings): Promise<number> {
  const random = seededRandom(`samples ${seed}`);
  let read = 0;
  for (const answer of answers) {
    for (const [how, write] of Object.entries(harmless)) {
      const said = { ...sample, ...answer };
      const xml = write(receiptXml([said]), random);
      const found = await readOne(xml);
      const expected = `${said.copNo} ${said.returnStatus} ${readAt} ${said.invtNo} ${said.returnInfo}`;
      if (found === expected) read++;
      else findings.fault("misread", `${said.returnStatus} ${how}: ${found}`);
    }
  }
  return read;
}

async function readOne(xml: string): Promise<string> {
  const found: string[] = [];
  for await (const event of readXml([Buffer.from(xml)])) {
    if (event.kind !== "refund_receipt") return JSON.stringify(event);
    const { copNo, returnStatus, returnedAt, invtNo, returnInfo } = event.document;
    found.push(`${copNo} ${returnStatus} ${returnedAt.toISOString()} ${invtNo} ${returnInfo}`);
  }
  return found.join(" and ");
}
