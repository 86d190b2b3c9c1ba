import { randomUUID } from "node:crypto";
import { signDocument } from "../signing/sign-document.ts";
import { type Posted, signer, TOKEN, type World } from "../testing.ts";

const HEAD = {
  appType: "1",
  appTime: "20261120093000",
  appStatus: "2",
  customsCode: "2991",
  orderNo: "TM20261102000001",
  ebpCode: "3301960AAA",
  ebpName: "示例电商平台",
  ebcCode: "3105960A01",
  ebcName: "示例电商企业",
  logisticsNo: "SF1234567890123",
  logisticsCode: "3301980A01",
  logisticsName: "示例物流企业",
  copNo: "TH20261120000001",
  invtNo: "31052026I000000123",
  buyerIdType: "1",
  buyerIdNumber: "000000000000000001",
  buyerName: "张三",
  buyerTelephone: "13800000000",
  agentCode: "3301980ZZZ",
  agentName: "示例报关企业",
  reason: "七天无理由退货",
};
const LINE = { gnum: "1", gcode: "3304990039", gname: "面霜", qty: "1", unit: "142" };

function elements(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, text]) => `<ceb:${name}>${text}</ceb:${name}>`)
    .join("");
}

const TRANSFER = {
  copCode: "3301960A01",
  copName: "示例企业",
  dxpMode: "DXP",
  dxpId: "DXPENT0000000001",
};

/** A signed message of such applications, each of its own head and one line. */
export function bundleXml(
  documents: { head?: Record<string, string>; line?: Record<string, string> }[],
): string {
  const guid = randomUUID().toUpperCase();
  const refunds = documents.map(
    ({ head = {}, line = {} }) => `<ceb:InvtRefund>
<ceb:InvtRefundHead>${elements({ guid: randomUUID().toUpperCase(), ...HEAD, ...head })}</ceb:InvtRefundHead>
<ceb:InvtRefundList>${elements({ ...LINE, ...line })}</ceb:InvtRefundList></ceb:InvtRefund>`,
  );
  return signed(`<?xml version="1.0" encoding="UTF-8"?>
<ceb:CEB625Message guid="${guid}" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb">
${refunds.join("\n")}
<ceb:BaseTransfer>${elements(TRANSFER)}</ceb:BaseTransfer>
</ceb:CEB625Message>`);
}

/** The message as it is when its declarant has signed it. */
export function signed(xml: string): string {
  return signDocument(xml, signer);
}

/** A sound CEB625 with these fields of head and line put in place of the usual ones. */
export function documentXml(head: Record<string, string> = {}, line: Record<string, string> = {}): string {
  return bundleXml([{ head, line }]);
}

/** That message as a client of the platform's own exchange sends it. */
export function envelopeXml(xml: string, copMsgId = "MSG-1"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<dxp:DxpMsg ver="1.0" xmlns:dxp="http://www.chinaport.gov.cn/dxp"><dxp:TransInfo><dxp:CopMsgId>${copMsgId}</dxp:CopMsgId>
<dxp:SenderId>DXPENT0000000001</dxp:SenderId><dxp:ReceiverIds><dxp:ReceiverId>DXPEDCCEB0000001</dxp:ReceiverId></dxp:ReceiverIds>
<dxp:CreatTime>2026-11-20T09:30:00</dxp:CreatTime><dxp:MsgType>CEB625Message</dxp:MsgType></dxp:TransInfo>
<dxp:Data>${Buffer.from(xml).toString("base64").replaceAll(/.{76}/g, "$&\n")}</dxp:Data></dxp:DxpMsg>`;
}

/** What a posted receipt says in one of its elements. */
export function saysIn({ body }: Posted, element: string): string {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(body)?.[1] ?? "";
}

export function postDocument(
  world: World,
  xml: string | Uint8Array<ArrayBuffer>,
  token = TOKEN,
  extra: Record<string, string> = {},
): Promise<Response> {
  const headers = { "content-type": "application/xml", authorization: `Bearer ${token}`, ...extra };
  return fetch(`${world.url()}/customs/documents`, { method: "POST", headers, body: xml });
}
